package org.staffhome.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.staffhome.local.crash.PersistentCaller.Answer;
import org.staffhome.testkit.TestDatabase;

/** People join unions, some keep their membership without dues afterwards, and units are registered. */
final class MembershipLoad implements Load {
    private static final int PRECONDITION_FAILED = 412;

    private final ServiceProcess service;
    private final PersistentCaller caller;
    private final CrashCity city;
    private final TestDatabase database = TestDatabase.of("membership");
    private final long membersBefore;
    private final Set<String> joined = ConcurrentHashMap.newKeySet();
    private final Set<String> retained = ConcurrentHashMap.newKeySet();
    private final Set<String> units = ConcurrentHashMap.newKeySet();

    MembershipLoad(ServiceProcess service, PersistentCaller caller, CrashCity city) {
        this.service = service;
        this.caller = caller;
        this.city = city;
        this.membersBefore = database.number("select count(*) from member");
    }

    @Override
    public void act(int number, Random random) {
        String union = city.unions().get(random.nextInt(city.unions().size()));
        if (random.nextInt(6) == 0) {
            units.add(caller.post(service, CrashCity.ADMIN, "/employer-units", unit(union))
                    .acknowledged()
                    .id());
            return;
        }
        Answer member = caller.post(service, CrashCity.ADMIN, "/members", city.newMember(union))
                .acknowledged();
        joined.add(member.id());
        if (random.nextInt(4) == 0) {
            retain(member);
        }
    }

    /** Not under a key: when a try was cut off, the version tells whether it had its effect. */
    private void retain(Answer member) {
        Map<String, Object> body = new HashMap<>();
        body.put("status", "RETAINED");
        body.put("on", LocalDate.now().minusDays(1).toString());
        body.put("reason", "试点");
        String path = "/members/" + member.id();
        Answer answer = caller.post(service, CrashCity.ADMIN, path + "/status", body, member.etag());
        if (answer.status() == PRECONDITION_FAILED) {
            answer = caller.get(service, CrashCity.ADMIN, path);
        }
        assertThat(answer.acknowledged().body().path("status").asText()).isEqualTo("RETAINED");
        retained.add(member.id());
    }

    private static Map<String, Object> unit(String union) {
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", union);
        body.put("name", "试点车间" + java.util.UUID.randomUUID());
        body.put("category", "PRIVATE");
        return body;
    }

    @Override
    public long acknowledged() {
        return joined.size() + retained.size() + units.size();
    }

    @Override
    public void verify() {
        assertThat(joined).isNotEmpty();
        assertThat(Rows.ids(database, "select id from member")).containsAll(joined);
        assertThat(database.number("select count(*) from member"))
                .as("each person who was acknowledged is there once, and nobody else")
                .isEqualTo(membersBefore + joined.size());
        assertThat(Rows.ids(database, "select id from member where status = 'RETAINED'"))
                .containsExactlyInAnyOrderElementsOf(retained);
        assertThat(Rows.ids(database, "select id from employer_unit")).containsExactlyInAnyOrderElementsOf(units);
        assertThat(database.rows("select id from member m where not exists"
                        + " (select 1 from member_event e where e.member_id = m.id)"))
                .as("nobody joined without an entry in his history")
                .isEmpty();
        assertThat(database.number("select count(*) from member_event where status = 'RETAINED'"))
                .isEqualTo(retained.size());
    }
}
