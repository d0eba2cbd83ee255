package org.staffhome.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The operations of the service under test, read from its own OpenAPI document, and who may call them. */
public final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<Operation> operations;
    private final Map<String, Set<String>> rolesByPermission;

    /**
     * One operation.
     *
     * @param permission name of the permission, {@code public} or {@code authenticated}
     * @param reach SUBTREE, CITY, LINE or SELF
     */
    public record Operation(
            String id, String method, String path, String permission, String reach, JsonNode description) {
        boolean isSafe() {
            return method.equals("GET");
        }
    }

    private ApiDescription(List<Operation> operations, Map<String, Set<String>> rolesByPermission) {
        this.operations = operations;
        this.rolesByPermission = rolesByPermission;
    }

    /** Reads the document of the service that runs in this test. */
    public static ApiDescription ofTheServiceUnderTest() {
        try {
            JsonNode document = new ObjectMapper()
                    .readTree(RestAssured.given().get("/q/openapi?format=json").asString());
            List<Operation> operations = new ArrayList<>();
            Iterator<Map.Entry<String, JsonNode>> paths = document.path("paths").fields();
            while (paths.hasNext()) {
                Map.Entry<String, JsonNode> path = paths.next();
                path.getValue().fields().forEachRemaining(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(path.getKey(), entry.getKey(), entry.getValue()));
                    }
                });
            }
            return new ApiDescription(List.copyOf(operations), policy());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    /** All roles that the service's permissions name. */
    public Set<String> roles() {
        return rolesByPermission.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The roles that may call an operation. */
    public Set<String> rolesFor(Operation operation) {
        return rolesByPermission.getOrDefault(operation.permission(), Set.of());
    }

    public Set<String> permissions() {
        return rolesByPermission.keySet();
    }

    private static Operation operation(String path, String method, JsonNode description) {
        return new Operation(
                description.path("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                description.path("x-permission").asText(),
                description.path("x-reach").asText("SUBTREE"),
                description);
    }

    private static Map<String, Set<String>> policy() {
        Properties file = new Properties();
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("permissions.properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> roles = new TreeMap<>();
        file.forEach((permission, list) -> roles.put(
                permission.toString(),
                Arrays.stream(list.toString().split(","))
                        .map(String::strip)
                        .filter(role -> !role.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new))));
        return roles;
    }
}
