package org.staffhome.membership.statistics;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.staffhome.membership.City.BASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestPeople;

/** The counts of a scope, and nothing beyond it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class StatisticsServiceTest {

    @Test
    void eachScopeCountsItsOwnSubtree() {
        UUID committee = City.organization("WORK_COMMITTEE", City.federation(), "工委" + City.number());
        UUID first = City.organization("GRASSROOTS_UNION", committee, "统计" + City.number());
        UUID second = City.organization("JOINT_UNION", committee, "统计" + City.number());
        City.member(first, woman());
        City.member(first, man());
        City.member(second, woman());
        String leader = City.subjectWith("FEDERATION_LEADER", committee);
        statistics(leader, committee)
                .body("unions", equalTo(2))
                .body("members", equalTo(3))
                .body("women", equalTo(2))
                .body("womenRate.numerator", equalTo(2))
                .body("womenRate.denominator", equalTo(3))
                .body("membersByEmployment.REGULAR", equalTo(3))
                .body("officers", equalTo(0))
                .body("membersPerOfficer.value", nullValue())
                .body("organizationsByKind.WORK_COMMITTEE", equalTo(1));
        statistics(leader, first).body("unions", equalTo(1)).body("members", equalTo(2));
        City.as(leader)
                .get(BASE + "/statistics")
                .then()
                .statusCode(200)
                .body("members", equalTo(3))
                .body("organizationId", nullValue());
        City.as(City.subjectWith("UNION_CHAIR", first))
                .queryParam("organizationId", second)
                .get(BASE + "/statistics")
                .then()
                .statusCode(404);
    }

    @Test
    void theJoinRateIsKnownOnceTheStaffOfEveryUnitIs() {
        UUID union = City.union();
        City.member(union);
        unit(union, Map.of("staff", 4));
        statistics("", union).body("joinRate.denominator", equalTo(4)).body("joinRate.value", equalTo(0.25f));
        unit(union, Map.of());
        statistics("", union).body("joinRate.denominator", nullValue()).body("joinRate.value", nullValue());
    }

    @Test
    void whoLeftIsNotCountedAndWhoRetiredIs() {
        UUID union = City.union();
        UUID leaver = City.member(union);
        UUID retired = City.member(union);
        status(leaver, "LEFT");
        status(retired, "RETAINED");
        statistics("", union).body("members", equalTo(1)).body("retained", equalTo(1));
    }

    private static void status(UUID member, String status) {
        City.asAdmin()
                .header(
                        "If-Match",
                        City.asAdmin().get(BASE + "/members/" + member).getHeader("ETag"))
                .body(Map.of(
                        "status", status, "on", LocalDate.now().minusDays(1).toString()))
                .post(BASE + "/members/" + member + "/status")
                .then()
                .statusCode(200);
    }

    private static void unit(UUID union, Map<String, Object> counts) {
        Map<String, Object> body = new java.util.HashMap<>(counts);
        body.putAll(Map.of("organizationId", union, "name", "单位" + City.number(), "category", "PRIVATE"));
        City.asAdmin().body(body).post(BASE + "/employer-units").then().statusCode(201);
    }

    private static ValidatableResponse statistics(String subject, UUID organization) {
        return (subject.isEmpty() ? City.asAdmin() : City.as(subject))
                .queryParam("organizationId", organization)
                .get(BASE + "/statistics")
                .then()
                .statusCode(200);
    }

    private static TestPeople.Person woman() {
        return List.of(City.newPerson(), City.newPerson()).stream()
                .filter(TestPeople.Person::female)
                .findFirst()
                .orElseThrow();
    }

    private static TestPeople.Person man() {
        return List.of(City.newPerson(), City.newPerson()).stream()
                .filter(person -> !person.female())
                .findFirst()
                .orElseThrow();
    }
}
