package org.staffhome.membership.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.staffhome.membership.City.BASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.membership.OfficeCalls;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestPeople;

/** Which offices one person may hold together, and to whom an account belongs. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class DutiesAndAccountsTest {

    private static final LocalDate TODAY = OfficeCalls.today();

    @Test
    void whoRejoinsLinksTheOldAccountAgain() {
        UUID union = City.union();
        TestPeople.Person person = City.newPerson();
        UUID before = City.member(union, person);
        String account = OfficeCalls.linked(before);
        OfficeCalls.become(before, "LEFT");
        assertThat(OfficeCalls.roles(account)).isEmpty();

        UUID again = City.member(union, person);
        OfficeCalls.link(again, account).statusCode(200);

        assertThat(OfficeCalls.roles(account)).containsExactly("MEMBER");
    }

    @Test
    void whoExaminesTheBooksAboveDoesNotKeepThoseBelow() {
        UUID union = City.union();
        UUID member = City.member(union);
        OfficeCalls.appoint(City.federation(), member, "AUDITOR", TODAY, null).statusCode(201);

        OfficeCalls.appoint(union, member, "TREASURER", TODAY, null)
                .statusCode(422)
                .body("code", equalTo("office.roles-incompatible"));
        OfficeCalls.appoint(union, member, "WELFARE_OFFICER", TODAY, null).statusCode(201);
    }

    @Test
    void aSeatThatExaminesIsNotJoinedWithAPostThatSpends() {
        UUID union = City.union();
        UUID member = City.member(union);
        OfficeCalls.inOffice(union, "AUDIT", member, TODAY.minusDays(7));

        OfficeCalls.appoint(union, member, "WELFARE_APPROVER", TODAY, null)
                .statusCode(422)
                .body("code", equalTo("office.roles-incompatible"));
    }

    @Test
    void aTreasurerIsNotApprovedAsMemberOfTheAuditCommittee() {
        UUID union = City.union();
        UUID member = City.member(union);
        OfficeCalls.appoint(union, member, "TREASURER", TODAY, null).statusCode(201);
        UUID audit = City.id(OfficeCalls.report(union, "AUDIT", member, TODAY.minusDays(7), 5)
                .statusCode(201));

        OfficeCalls.approve(audit).statusCode(422).body("code", equalTo("office.roles-incompatible"));
    }

    @Test
    void dutiesOnOtherLinesOrOnOtherDaysDoNotClash() {
        UUID union = City.union();
        UUID member = City.member(union);
        OfficeCalls.appoint(union, member, "AUDITOR", TODAY.minusDays(9), TODAY.minusDays(1))
                .statusCode(201);

        OfficeCalls.appoint(union, member, "TREASURER", TODAY, null).statusCode(201);
    }

    @Test
    void aPostWhoseLastDayHasPassedCanBeGivenAgain() {
        UUID union = City.union();
        UUID member = City.member(union);
        OfficeCalls.appoint(union, member, "EVALUATOR", TODAY.minusDays(9), TODAY.minusDays(1))
                .statusCode(201);
        running(union).body("items", hasSize(0));

        OfficeCalls.appoint(union, member, "EVALUATOR", TODAY, null).statusCode(201);
        OfficeCalls.appoint(union, member, "EVALUATOR", TODAY, null)
                .statusCode(409)
                .body("code", equalTo("appointment.taken"));
        running(union).body("items", hasSize(1));
    }

    private static io.restassured.response.ValidatableResponse running(UUID union) {
        return City.asAdmin()
                .queryParam("below", union)
                .get(BASE + "/appointments")
                .then()
                .statusCode(200);
    }
}
