package org.staffhome.membership.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.testkit.ServiceTestResource;

/** A city begins with an empty database: its federation is founded over HTTP, and everything else stands on it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class FoundingOfTheCityTest {

    /** The city of the other tests is planted again by whoever needs it first. */
    @BeforeEach
    @AfterEach
    void noCity() {
        DATABASE.truncate("organization", "organization_history", "scope_organization", "scope_grant");
    }

    @Test
    void fromTheFederationToTheFirstMemberEverythingGoesOverHttp() {
        UUID federation = City.id(City.asAdmin()
                .body(Map.of("kind", "CITY_FEDERATION", "name", "澄江市总工会", "establishedOn", "1950-05-01"))
                .post(BASE + "/organizations")
                .then()
                .statusCode(201)
                .body("state", equalTo("ESTABLISHED"))
                .body("parentId", nullValue())
                .body("establishedOn", equalTo("1950-05-01")));
        assertThat(DATABASE.number(
                        "select last_seq from outbox_sequence where topic = 'staffhome.membership.events.v1'"
                                + " and event_key = ?",
                        federation.toString()))
                .isEqualTo(1);
        City.asAdmin()
                .get(BASE + "/organizations/" + federation + "?asOf=1949-12-31")
                .then()
                .statusCode(404);
        City.asAdmin()
                .body(Map.of("kind", "CITY_FEDERATION", "name", "第二总工会"))
                .post(BASE + "/organizations")
                .then()
                .statusCode(409)
                .body("code", equalTo("organization.root-exists"));

        UUID union = City.id(City.apply("GRASSROOTS_UNION", federation, "第一工会").statusCode(201));
        City.as(City.subjectWith("UNION_CHAIR", federation))
                .body(Map.of("approved", true))
                .post(BASE + "/organizations/" + union + "/approval")
                .then()
                .statusCode(200);
        City.asAdmin()
                .body(Map.of("establishedOn", LocalDate.now().toString()))
                .post(BASE + "/organizations/" + union + "/establishment")
                .then()
                .statusCode(200);
        UUID member = City.member(union);
        City.asAdmin()
                .get(BASE + "/statistics?organizationId=" + federation)
                .then()
                .statusCode(200)
                .body("unions", equalTo(1))
                .body("members", equalTo(1));
        City.asAdmin().get(BASE + "/members/" + member).then().statusCode(200);
    }

    @Test
    void onlyAFederationCanBeTheRootAndOnlyItsAdministratorFoundsIt() {
        City.asAdmin()
                .body(Map.of("kind", "GRASSROOTS_UNION", "name", "无上级工会"))
                .post(BASE + "/organizations")
                .then()
                .statusCode(422)
                .body("code", equalTo("organization.root-must-be-federation"));
        City.as("somebody")
                .body(Map.of("kind", "CITY_FEDERATION", "name", "澄江市总工会"))
                .post(BASE + "/organizations")
                .then()
                .statusCode(403);
        assertThat(DATABASE.number("select count(*) from organization")).isZero();
    }
}
