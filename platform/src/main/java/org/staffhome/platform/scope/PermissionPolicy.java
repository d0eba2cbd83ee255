package org.staffhome.platform.scope;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which roles give which permission in this service, from {@code permissions.properties}. */
@Startup
@ApplicationScoped
public class PermissionPolicy {
    /** The role of the bootstrap federation administrator. */
    public static final String FEDERATION_ADMIN = "FEDERATION_ADMIN";

    private final Map<String, Set<String>> rolesByPermission;

    PermissionPolicy() {
        this.rolesByPermission = Collections.unmodifiableMap(read());
    }

    /** The roles that give a permission; one that is not in the file is given by no role. */
    public Set<String> rolesFor(String permission) {
        return rolesByPermission.getOrDefault(permission, Set.of());
    }

    /** All permissions that one of the roles gives, in alphabetical order. */
    public Set<String> permissionsOf(Set<String> roles) {
        return rolesByPermission.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(roles::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> permissions() {
        return rolesByPermission.keySet();
    }

    private static Map<String, Set<String>> read() {
        Properties file = new Properties();
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("permissions.properties")) {
            if (in == null) {
                throw new IllegalStateException("permissions.properties is not on the class path");
            }
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> map = new TreeMap<>();
        for (String permission : file.stringPropertyNames()) {
            Set<String> roles = Arrays.stream(file.getProperty(permission).split(","))
                    .map(String::strip)
                    .filter(role -> !role.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            map.put(permission, Collections.unmodifiableSet(roles));
        }
        return map;
    }
}
