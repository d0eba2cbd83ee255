package org.staffhome.membership.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;

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
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ServiceTestResource;

/** Offices on the real database: lawful terms, approval one level up, and authority that comes and goes with them. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class OfficeServiceTest {

    private static final LocalDate LAST_WEEK = LocalDate.now().minusDays(7);

    @Test
    void aFourYearTermIsRefused() {
        UUID union = City.union();
        report(union, City.member(union), LAST_WEEK, 4).statusCode(422).body("code", equalTo("committee.term-length"));
    }

    @Test
    void aFederationsTermHasFiveYears() {
        UUID union = City.union();
        report(City.federation(), City.member(union), LocalDate.of(2000, 1, 1), 3)
                .statusCode(422)
                .body("code", equalTo("committee.term-length"));
    }

    @Test
    void overlappingTermsAreRefused() {
        UUID union = City.union();
        UUID chair = City.member(union);
        report(union, chair, LAST_WEEK, 3).statusCode(201);
        report(union, chair, LAST_WEEK.plusYears(3).minusDays(1), 3)
                .statusCode(409)
                .body("code", equalTo("committee.term-overlaps"));
        report(union, chair, LAST_WEEK.plusYears(3), 3).statusCode(201).body("termNumber", equalTo(2));
    }

    @Test
    void theReporterNeverDecidesAndTheUnionItselfNeither() {
        UUID union = City.union();
        UUID committee = City.id(report(union, City.member(union), LAST_WEEK, 5).statusCode(201));
        decide(City.as(City.subjectWith("UNION_CHAIR", union)), committee)
                .statusCode(403)
                .body("code", equalTo("election.not-in-office-above"));
        decide(City.asAdmin(), committee).statusCode(403).body("code", equalTo("committee.decider-is-reporter"));
    }

    @Test
    void authorityComesWithTheSeatAndGoesWithIt() {
        UUID union = City.union();
        UUID chair = City.member(union);
        String account = linked(chair);
        City.as(account).get(BASE + "/members").then().statusCode(403);
        UUID committee = inOffice(union, chair);
        City.as(account).get(BASE + "/members").then().statusCode(200);

        String seat = City.asAdmin()
                .get(BASE + "/committees/" + committee)
                .then()
                .statusCode(200)
                .extract()
                .path("seats[0].id");
        City.asAdmin()
                .body(Map.of("on", LocalDate.now().toString(), "reason", "调离"))
                .post(BASE + "/committees/" + committee + "/seats/" + seat + "/end")
                .then()
                .statusCode(200);
        City.as(account).get(BASE + "/members").then().statusCode(403);
        assertThat(roles(account)).containsExactly("MEMBER");
    }

    @Test
    void anAccountLinkedLaterGetsWhatTheOfficesGive() {
        UUID union = City.union();
        UUID chair = City.member(union);
        inOffice(union, chair);
        assertThat(roles(linked(chair))).containsExactly("MEMBER", "UNION_CHAIR");
    }

    @Test
    void theGrantEndsWithTheTerm() {
        UUID union = City.union();
        UUID chair = City.member(union);
        UUID committee =
                City.id(report(union, chair, LocalDate.now().minusYears(6), 5).statusCode(201));
        decide(City.as(City.subjectWith("FEDERATION_ADMIN", City.federation())), committee)
                .statusCode(200)
                .body("overdue", equalTo(true));
        String account = linked(chair);
        assertThat(roles(account)).containsExactly("MEMBER", "UNION_CHAIR");
        City.as(account).get(BASE + "/members").then().statusCode(403);
    }

    @Test
    void anOverdueCommitteeStaysInOfficeAndIsNamedUntilTheNextIsElected() {
        UUID union = City.union();
        UUID chair = City.member(union);
        UUID late =
                City.id(report(union, chair, LocalDate.now().minusYears(6), 5).statusCode(201));
        String approver = City.subjectWith("FEDERATION_ADMIN", City.federation());
        decide(City.as(approver), late).statusCode(200);
        statistics(union)
                .body("officers", equalTo(1))
                .body("officersOverdue", equalTo(1))
                .body("overdueCommittees", equalTo(1));
        officers(union, true).body("items", hasSize(1)).body("items[0].overdue", equalTo(true));
        officers(union, false).body("items", hasSize(0));

        UUID next =
                City.id(report(union, chair, LocalDate.now().minusDays(3), 5).statusCode(201));
        decide(City.as(approver), next).statusCode(200);
        statistics(union)
                .body("officers", equalTo(1))
                .body("officersOverdue", equalTo(0))
                .body("overdueCommittees", equalTo(0));
        officers(union, false).body("items", hasSize(1)).body("items[0].committeeId", equalTo(next.toString()));
        assertThat(DATABASE.rows("select held_until from committee_seat where committee_id = ?", late))
                .containsExactly(Map.of(
                        "held_until", java.sql.Date.valueOf(LocalDate.now().minusDays(4))));
    }

    private static ValidatableResponse statistics(UUID union) {
        return City.asAdmin()
                .queryParam("organizationId", union)
                .get(BASE + "/statistics")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse officers(UUID union, boolean overdue) {
        return City.asAdmin()
                .queryParam("below", union)
                .queryParam("overdue", overdue)
                .get(BASE + "/officers")
                .then()
                .statusCode(200);
    }

    @Test
    void leavingTheUnionEndsEveryOffice() {
        UUID union = City.union();
        UUID member = City.member(union);
        String account = linked(member);
        inOffice(union, member);
        appoint(City.asAdmin(), union, member, "TREASURER").statusCode(201);
        City.asAdmin()
                .header(
                        "If-Match",
                        City.asAdmin().get(BASE + "/members/" + member).getHeader("ETag"))
                .body(Map.of("status", "LEFT", "on", LocalDate.now().toString()))
                .post(BASE + "/members/" + member + "/status")
                .then()
                .statusCode(200);
        assertThat(roles(account)).isEmpty();
        assertThat(DATABASE.number(
                        "select count(*) from committee_seat where member_id = ? and held_until is null", member))
                .isZero();
    }

    @Test
    void aChairAppointsInTheOwnUnionAndNowhereElse() {
        UUID union = City.union();
        UUID foreign = City.union();
        UUID member = City.member(union);
        String chair = City.subjectWith("UNION_CHAIR", union);
        appoint(City.as(chair), union, member, "WELFARE_OFFICER").statusCode(201);
        appoint(City.as(chair), union, member, "WELFARE_OFFICER")
                .statusCode(409)
                .body("code", equalTo("appointment.taken"));
        appoint(City.as(chair), foreign, member, "WELFARE_OFFICER").statusCode(404);
        appoint(City.as(chair), union, member, "FEDERATION_ADMIN")
                .statusCode(403)
                .body("code", equalTo("appointment.federation-post"));
    }

    @Test
    void nobodyAppointsHimself() {
        UUID union = City.union();
        UUID chair = City.member(union);
        String account = linked(chair);
        inOffice(union, chair);
        appoint(City.as(account), union, chair, "TREASURER")
                .statusCode(403)
                .body("code", equalTo("appointment.appoints-oneself"));
    }

    @Test
    void whoExaminesTheBooksDoesNotKeepThem() {
        UUID union = City.union();
        UUID member = City.member(union);
        appoint(City.asAdmin(), union, member, "AUDITOR").statusCode(201);
        appoint(City.asAdmin(), union, member, "TREASURER")
                .statusCode(422)
                .body("code", equalTo("office.roles-incompatible"));
    }

    @Test
    void aMemberOfAnotherUnionHoldsNoOfficeHere() {
        report(City.union(), City.member(City.union()), LAST_WEEK, 5)
                .statusCode(422)
                .body("code", equalTo("office.member-not-eligible"));
    }

    @Test
    void anAccountBelongsToOneMember() {
        UUID union = City.union();
        String account = linked(City.member(union));
        link(City.member(union), account).statusCode(409).body("code", equalTo("office.account-taken"));
    }

    private static List<String> roles(String account) {
        return DATABASE.rows("select role from scope_grant where subject = ? order by role", account).stream()
                .map(row -> row.get("role").toString())
                .toList();
    }

    private static String linked(UUID member) {
        String subject = "account-" + Ids.next();
        link(member, subject).statusCode(200);
        return subject;
    }

    private static ValidatableResponse link(UUID member, String subject) {
        return City.asAdmin()
                .body(Map.of("subject", subject))
                .put(BASE + "/members/" + member + "/account")
                .then();
    }

    private static UUID inOffice(UUID union, UUID chair) {
        UUID committee = City.id(report(union, chair, LAST_WEEK, 5).statusCode(201));
        decide(City.as(City.subjectWith("FEDERATION_ADMIN", City.federation())), committee)
                .statusCode(200);
        return committee;
    }

    private static ValidatableResponse report(UUID organization, UUID chair, LocalDate from, int years) {
        return City.asAdmin()
                .body(Map.of(
                        "organizationId",
                        organization,
                        "kind",
                        "UNION",
                        "termFrom",
                        from.toString(),
                        "termYears",
                        years,
                        "seats",
                        List.of(Map.of("memberId", chair, "post", "CHAIR", "employment", "PART_TIME"))))
                .post(BASE + "/committees")
                .then();
    }

    private static ValidatableResponse decide(
            io.restassured.specification.RequestSpecification caller, UUID committee) {
        return caller.body(Map.of("approved", true))
                .post(BASE + "/committees/" + committee + "/approval")
                .then();
    }

    private static ValidatableResponse appoint(
            io.restassured.specification.RequestSpecification caller, UUID organization, UUID member, String post) {
        return caller.body(Map.of(
                        "organizationId",
                        organization,
                        "memberId",
                        member,
                        "post",
                        post,
                        "employment",
                        "PART_TIME",
                        "from",
                        LocalDate.now().toString()))
                .post(BASE + "/appointments")
                .then();
    }
}
