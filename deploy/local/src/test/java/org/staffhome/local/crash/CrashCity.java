package org.staffhome.local.crash;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.TestPeople;

/**
 * A small city founded through membership, as the other services hear of it: a federation, some unions, and members with
 * accounts.
 */
final class CrashCity {
    /** Federation administrators by configuration; one applies, the other approves. */
    static final String ADMIN = "00000000-0000-7000-8000-0000000c0001";

    static final String APPROVER = "00000000-0000-7000-8000-0000000c0002";

    private static final int UNIONS = 6;
    private static final int ACCOUNTS_OF_EACH = 6;
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(90);
    private static final String LONG_AGO = "2020-01-01";

    private final ServiceProcess membership;
    private final PersistentCaller caller;
    private final AtomicInteger persons = new AtomicInteger();
    private final List<String> unions = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private String federation;

    CrashCity(ServiceProcess membership, PersistentCaller caller) {
        this.membership = membership;
        this.caller = caller;
    }

    /** A member with an account. */
    record Account(String memberId, String subject, String union) {}

    /** Founds everything and waits until the replicas of the other services have it. */
    void found(List<TestDatabase> replicas) {
        federation = post(ADMIN, "/organizations", organization(null, "CITY_FEDERATION", "试城市总工会"))
                .id();
        for (int i = 0; i < UNIONS; i++) {
            String union = post(ADMIN, "/organizations", organization(federation, "JOINT_UNION", "试点片区" + i + "联合工会"))
                    .id();
            post(APPROVER, "/organizations/" + union + "/approval", Map.of("approved", true));
            post(ADMIN, "/organizations/" + union + "/establishment", Map.of("establishedOn", LONG_AGO));
            unions.add(union);
            for (int j = 0; j < ACCOUNTS_OF_EACH; j++) {
                String member = post(ADMIN, "/members", newMember(union)).id();
                String subject = "member-" + UUID.randomUUID();
                caller.put(membership, ADMIN, "/members/" + member + "/account", Map.of("subject", subject), null)
                        .acknowledged();
                accounts.add(new Account(member, subject, union));
            }
        }
        for (TestDatabase replica : replicas) {
            Awaitility.await()
                    .atMost(HEARD_WITHIN)
                    .until(() -> replica.number("select count(*) from scope_organization") == 1 + UNIONS
                            && replica.number("select count(*) from scope_grant") >= accounts.size());
        }
        TestDatabase activity = TestDatabase.of("activity");
        Awaitility.await()
                .atMost(HEARD_WITHIN)
                .until(() -> activity.number("select count(*) from member") == accounts.size());
    }

    String federation() {
        return federation;
    }

    List<String> unions() {
        return List.copyOf(unions);
    }

    List<Account> accounts() {
        return List.copyOf(accounts);
    }

    /** The request of a person whom nobody registered before. */
    Map<String, Object> newMember(String union) {
        TestPeople.Person person = TestPeople.person(persons.getAndIncrement());
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", union);
        body.put("name", person.name());
        body.put("idNumber", person.idNumber());
        body.put("employmentKind", "CONTRACT");
        body.put("joinedOn", LocalDate.now().minusDays(2).toString());
        return body;
    }

    private PersistentCaller.Answer post(String subject, String path, Object body) {
        return caller.post(membership, subject, path, body).acknowledged();
    }

    private static Map<String, Object> organization(String parent, String kind, String name) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", parent);
        body.put("kind", kind);
        body.put("name", name);
        return body;
    }
}
