package org.staffhome.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.membership.City.BASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.CapturedEvent;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.EventCapture;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestPeople;

/** What membership really puts on the broker obeys the published schemas, and every schema is really emitted. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class ContractTest {

    private static final String[] TOPICS = {
        "staffhome.membership.events.v1",
        "staffhome.membership.organization.state.v1",
        "staffhome.membership.member.state.v1",
        "staffhome.membership.grant.state.v1"
    };

    @Test
    void everySampleObeysItsSchema() {
        assertThat(ContractCheck.samples("membership").keySet())
                .isEqualTo(Set.copyOf(ContractCheck.types("membership")));
        ContractCheck.samples("membership").forEach(ContractCheck::check);
    }

    @Test
    void whatIsEmittedObeysItsSchemaAndNothingIsLeftOut() {
        try (EventCapture capture = EventCapture.fromNow(TOPICS)) {
            UUID union = City.union();
            TestPeople.Person person = City.newPerson();
            UUID member = City.member(union, person);
            UUID unit = City.id(City.asAdmin()
                    .body(Map.of("organizationId", union, "name", "测试单位" + City.number(), "category", "PUBLIC"))
                    .post(BASE + "/employer-units")
                    .then()
                    .statusCode(201));
            String subject = "subject-" + Ids.next();
            link(member, subject);
            UUID committee = elect(union, member);
            leave(member);

            capture.await("membership.member.left.v1", member);
            capture.await("membership.committee.elected.v1", committee);
            capture.await("membership.employer-unit.covered.v1", unit);
            capture.await(event -> event.isTombstone() && event.topic().contains(".grant."), 2);
            Set<String> types = Set.copyOf(capture.all().stream()
                    .filter(event -> !event.isTombstone())
                    .map(CapturedEvent::type)
                    .toList());
            assertThat(types).containsExactlyInAnyOrderElementsOf(ContractCheck.types("membership"));
            capture.all().stream().filter(event -> !event.isTombstone()).forEach(event -> {
                ContractCheck.check(event);
                assertThat(event.envelope().toString())
                        .doesNotContain(person.name())
                        .doesNotContain(person.idNumber())
                        .doesNotContain(person.mobile());
            });
        }
    }

    private static void link(UUID member, String subject) {
        City.asAdmin()
                .body(Map.of("subject", subject))
                .put(BASE + "/members/" + member + "/account")
                .then()
                .statusCode(200);
    }

    private static UUID elect(UUID union, UUID member) {
        UUID committee = City.id(City.asAdmin()
                .body(Map.of(
                        "organizationId",
                        union,
                        "kind",
                        "UNION",
                        "termFrom",
                        LocalDate.now().minusDays(3).toString(),
                        "termYears",
                        5,
                        "seats",
                        new Object[] {Map.of("memberId", member, "post", "CHAIR", "employment", "PART_TIME")}))
                .post(BASE + "/committees")
                .then()
                .statusCode(201));
        City.as(City.subjectWith("FEDERATION_ADMIN", City.federation()))
                .body(Map.of("approved", true))
                .post(BASE + "/committees/" + committee + "/approval")
                .then()
                .statusCode(200);
        return committee;
    }

    private static void leave(UUID member) {
        City.asAdmin()
                .header(
                        "If-Match",
                        City.asAdmin().get(BASE + "/members/" + member).getHeader("ETag"))
                .body(Map.of("status", "LEFT", "on", LocalDate.now().toString()))
                .post(BASE + "/members/" + member + "/status")
                .then()
                .statusCode(200);
    }
}
