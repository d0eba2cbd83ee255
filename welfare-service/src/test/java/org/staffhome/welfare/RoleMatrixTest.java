package org.staffhome.welfare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.welfare.WelfareCity.UNION;
import static org.staffhome.welfare.WelfareCity.WEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.PermissionPolicy;

/** Every role at every operation, made from the OpenAPI document: a new endpoint is in it by itself. */
@QuarkusTest
class RoleMatrixTest extends WelfareTest {

    private static final String BASE = "/api/welfare/v1";
    private static final List<String> ROLES = List.of(
            "FEDERATION_ADMIN",
            "FEDERATION_LEADER",
            "UNION_CHAIR",
            "UNION_OFFICER",
            "ACTIVITY_ORGANIZER",
            "WELFARE_OFFICER",
            "WELFARE_APPROVER",
            "TREASURER",
            "EVALUATOR",
            "AUDITOR",
            "MEMBER");

    @Inject
    PermissionPolicy policy;

    /** An operation of this context with its permission. */
    private record Operation(String method, String path, String permission) {}

    @Test
    void eachRoleMayJustWhatThePermissionsSay() throws JsonProcessingException {
        List<String> faults = new ArrayList<>();
        Map<String, String> subjects = new HashMap<>();
        ROLES.forEach(role -> subjects.put(role, WelfareCity.officer(role, UNION)));
        List<Operation> operations = operations();
        for (Operation operation : operations) {
            for (String role : ROLES) {
                boolean expected = policy.rolesFor(operation.permission()).contains(role);
                boolean refused =
                        call(subjects.get(role), operation, Ids.next()).statusCode() == 403;
                if (expected == refused) {
                    faults.add(role + (expected ? " is refused " : " may ") + operation);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(operations).hasSizeGreaterThan(30);
    }

    @Test
    void noRoleElsewhereReachesTheRowsOfAUnion() throws JsonProcessingException {
        Map<String, UUID> things = things();
        List<String> leaks = new ArrayList<>();
        for (Operation operation : operations()) {
            UUID id = things.get(operation.path().split("/")[1]);
            for (String role : ROLES) {
                Response answer = call(WelfareCity.officer(role, WEST), operation, id == null ? Ids.next() : id);
                boolean byId = operation.path().contains("{");
                if ((byId && answer.statusCode() < 300)
                        || answer.asString().contains(UNION.id().toString())) {
                    leaks.add(role + " at " + operation + ": " + answer.statusCode());
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** One of each thing, all of them of one union. */
    private Map<String, UUID> things() {
        UUID account = fund(UNION, "MATCHING", "MEDICAL", 1_000_000);
        UUID programme = programme(account, "MEDICAL");
        UUID household = registered(UNION);
        UUID application = applied(household, programme, 100);
        publicised(application);
        UUID entry = (UUID) DATABASE.rows("select id from ledger_entry where fund_account_id = ?", account)
                .get(0)
                .get("id");
        return Map.of(
                "accounts", account,
                "entries", entry,
                "programmes", programme,
                "households", household,
                "applications", application,
                "publicities", application);
    }

    private static Response call(String subject, Operation operation, UUID id) {
        String path = operation.path().replaceAll("\\{[^}]+}", id.toString());
        return as(subject).body(Map.of()).request(operation.method(), path);
    }

    /** The operations of this context; those of the platform are its own tests' business. */
    private static List<Operation> operations() throws JsonProcessingException {
        JsonNode paths = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .path("paths");
        List<String> rooms = List.of(
                "accounts",
                "receipts",
                "entries",
                "trial-balance",
                "households",
                "programmes",
                "applications",
                "publicities",
                "statistics");
        List<Operation> operations = new ArrayList<>();
        paths.fields().forEachRemaining(path -> {
            String relative = path.getKey().substring(BASE.length());
            if (rooms.contains(relative.split("/")[1])) {
                path.getValue().fields().forEachRemaining(operation -> {
                    if (operation.getValue().has("x-permission")) {
                        operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                relative,
                                operation.getValue().path("x-permission").asText()));
                    }
                });
            }
        });
        return operations;
    }
}
