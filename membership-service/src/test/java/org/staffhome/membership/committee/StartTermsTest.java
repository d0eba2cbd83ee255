package org.staffhome.membership.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.membership.OfficeCalls;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.testkit.ServiceTestResource;

/** Terms that were approved before their first day, and the order of terms. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class StartTermsTest {

    private static final LocalDate TODAY = OfficeCalls.today();

    @Inject
    BusinessClock clock;

    @Inject
    StartTerms terms;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void aTermApprovedInAdvanceLeavesThePresentCommitteeInOfficeUntilItsEve() {
        UUID union = City.union();
        UUID present = City.member(union);
        UUID next = City.member(union);
        OfficeCalls.inOffice(union, "UNION", present, TODAY.plusDays(3).minusYears(5));
        String presentChair = OfficeCalls.linked(present);
        String nextChair = OfficeCalls.linked(next);
        UUID coming = City.id(
                OfficeCalls.report(union, "UNION", next, TODAY.plusDays(3), 3).statusCode(201));

        OfficeCalls.approve(coming).statusCode(200).body("state", equalTo("APPROVED"));
        terms.startDueTerms();

        assertThat(OfficeCalls.roles(presentChair)).containsExactly("MEMBER", "UNION_CHAIR");
        assertThat(OfficeCalls.roles(nextChair)).containsExactly("MEMBER");
        City.as(presentChair).get(BASE + "/members").then().statusCode(200);

        clock.set(TODAY.plusDays(3));
        terms.startDueTerms();

        assertThat(OfficeCalls.roles(presentChair)).containsExactly("MEMBER");
        assertThat(OfficeCalls.roles(nextChair)).containsExactly("MEMBER", "UNION_CHAIR");
        City.asAdmin().get(BASE + "/committees/" + coming).then().body("state", equalTo("IN_OFFICE"));
        assertThat(DATABASE.rows(
                                "select held_until from committee_seat where organization_id = ? and member_id = ?",
                                union,
                                present)
                        .get(0)
                        .get("held_until")
                        .toString())
                .isEqualTo(TODAY.plusDays(2).toString());
    }

    @Test
    void whoDiesBeforeTheTermBeginsHoldsNoSeatInIt() {
        UUID union = City.union();
        UUID elected = City.member(union);
        UUID coming = City.id(OfficeCalls.report(union, "UNION", elected, TODAY.plusDays(5), 3)
                .statusCode(201));
        OfficeCalls.approve(coming).statusCode(200);
        OfficeCalls.become(elected, "DECEASED");

        clock.set(TODAY.plusDays(5));
        terms.startDueTerms();

        City.asAdmin().get(BASE + "/committees/" + coming).then().body("state", equalTo("IN_OFFICE"));
        assertThat(DATABASE.number(
                        "select count(*) from committee_seat where committee_id = ? and held_until is null", coming))
                .isZero();
    }

    @Test
    void whoDiedBetweenReportAndApprovalIsNotApproved() {
        UUID union = City.union();
        UUID elected = City.member(union);
        UUID reported = City.id(OfficeCalls.report(union, "UNION", elected, TODAY.minusDays(7), 3)
                .statusCode(201));
        OfficeCalls.become(elected, "DECEASED");

        OfficeCalls.approve(reported).statusCode(422).body("code", equalTo("office.member-not-eligible"));
    }

    @Test
    void aTermBeforeThoseThatAreThereIsRefusedWhenItIsReported() {
        UUID union = City.union();
        UUID chair = City.member(union);
        OfficeCalls.inOffice(union, "UNION", chair, TODAY.minusDays(7));

        OfficeCalls.report(union, "UNION", chair, TODAY.minusDays(7).minusYears(4), 3)
                .statusCode(409)
                .body("code", equalTo("committee.term-out-of-order"));
    }

    @Test
    void anOrganisationThatWasRefusedElectsNobody() {
        UUID refused = City.id(City.apply("GRASSROOTS_UNION", City.federation(), "未批" + City.number()));
        City.as(City.subjectWith("FEDERATION_ADMIN", City.federation()))
                .body(java.util.Map.of("approved", false))
                .post(BASE + "/organizations/" + refused + "/approval")
                .then()
                .statusCode(200);
        UUID member = City.member(City.union());

        OfficeCalls.report(refused, "UNION", member, TODAY, 3)
                .statusCode(409)
                .body("code", equalTo("office.organization-not-established"));
        OfficeCalls.appoint(refused, member, "TREASURER", TODAY, null)
                .statusCode(409)
                .body("code", equalTo("office.organization-not-established"));
    }
}
