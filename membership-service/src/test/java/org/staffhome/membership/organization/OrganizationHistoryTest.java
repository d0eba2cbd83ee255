package org.staffhome.membership.organization;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.membership.OfficeCalls;
import org.staffhome.testkit.ServiceTestResource;

/** Each day of the past has one answer, and it is that day's. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class OrganizationHistoryTest {

    private static final LocalDate TODAY = OfficeCalls.today();

    @Test
    void anOrganisationWhoseFoundingDayLiesBeforeItsApprovalIsShownOnceOnEveryDay() {
        UUID union = City.organization("GRASSROOTS_UNION", City.federation(), "先会后批" + City.number());

        for (LocalDate day : new LocalDate[] {TODAY, TODAY.minusDays(3), TODAY.minusDays(29)}) {
            subtree(union, day).body("items", hasSize(1)).body("items[0].state", equalTo("ESTABLISHED"));
        }
        City.asAdmin()
                .queryParam("asOf", TODAY.minusDays(33).toString())
                .get(BASE + "/organizations/" + union)
                .then()
                .statusCode(404);
        assertThat(DATABASE.number(
                        "select count(*) from organization_history a join organization_history b"
                                + " on a.organization_id = b.organization_id and a.id < b.id"
                                + " and a.valid_from < coalesce(b.valid_until, 'infinity')"
                                + " and b.valid_from < coalesce(a.valid_until, 'infinity')"
                                + " where a.organization_id = ?",
                        union))
                .isZero();
    }

    @Test
    void thePastAnswersWithTheUnitsOfThatDayAndIsSearchedByItsNames() {
        String before = "旧名寻" + City.number();
        UUID union = City.organization("GRASSROOTS_UNION", City.federation(), before);
        City.asAdmin()
                .body(Map.of("organizationId", union, "name", "单位" + City.number(), "category", "PUBLIC"))
                .post(BASE + "/employer-units")
                .then()
                .statusCode(201);
        City.asAdmin()
                .header(
                        "If-Match",
                        City.asAdmin().get(BASE + "/organizations/" + union).getHeader("ETag"))
                .body(Map.of("name", "新名寻" + City.number()))
                .put(BASE + "/organizations/" + union)
                .then()
                .statusCode(200);

        City.asAdmin().get(BASE + "/organizations/" + union).then().body("unitsCovered", equalTo(1));
        subtree(union, TODAY.minusDays(7)).body("items[0].unitsCovered", equalTo(0));
        named(before, TODAY.minusDays(7)).body("items.id", equalTo(java.util.List.of(union.toString())));
        named(before, TODAY).body("items", hasSize(0));
    }

    private static ValidatableResponse named(String name, LocalDate day) {
        return City.asAdmin()
                .queryParam("name", name)
                .queryParam("asOf", day.toString())
                .get(BASE + "/organizations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse subtree(UUID union, LocalDate day) {
        return City.asAdmin()
                .queryParam("asOf", day.toString())
                .get(BASE + "/organizations/" + union + "/subtree")
                .then()
                .statusCode(200);
    }
}
