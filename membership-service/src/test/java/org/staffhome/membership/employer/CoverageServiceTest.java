package org.staffhome.membership.employer;

import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.membership.City.BASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.testkit.ServiceTestResource;

/** A unit that was registered without a union gets one. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class CoverageServiceTest {

    @Test
    void aUnionCoversAUnitThatWasRegisteredWithoutOne() {
        UUID unit = uncovered();
        UUID union = City.union();

        cover(City.asAdmin(), unit, union)
                .statusCode(200)
                .body("id", equalTo(unit.toString()))
                .body("covered", equalTo(true))
                .body("noUnionReason", equalTo(null))
                .body("organizationId", equalTo(union.toString()));
        City.asAdmin().get(BASE + "/organizations/" + union).then().body("unitsCovered", equalTo(1));
        cover(City.asAdmin(), unit, City.union())
                .statusCode(409)
                .body("code", equalTo("employer-unit.covered-already"));
    }

    @Test
    void onlyAUnionCoversUnitsAndAnOfficerOfAUnionDoesNotSeeThoseAbove() {
        UUID unit = uncovered();
        UUID union = City.union();

        cover(City.asAdmin(), unit, City.federation())
                .statusCode(422)
                .body("code", equalTo("employer-unit.covered-by-unions-alone"));
        cover(City.as(City.subjectWith("UNION_OFFICER", union)), unit, union).statusCode(404);
    }

    private static UUID uncovered() {
        return City.id(City.asAdmin()
                .body(Map.of(
                        "organizationId",
                        City.federation(),
                        "name",
                        "未建会单位" + City.number(),
                        "category",
                        "PRIVATE",
                        "noUnionReason",
                        "OWNER_FEAR"))
                .post(BASE + "/employer-units")
                .then()
                .statusCode(201));
    }

    private static ValidatableResponse cover(
            io.restassured.specification.RequestSpecification caller, UUID unit, UUID union) {
        return caller.body(Map.of("unionId", union))
                .post(BASE + "/employer-units/" + unit + "/coverage")
                .then();
    }
}
