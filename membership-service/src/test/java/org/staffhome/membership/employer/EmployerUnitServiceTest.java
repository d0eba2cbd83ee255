package org.staffhome.membership.employer;

import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.membership.City.BASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestPeople;

/** Units, covered by a union or not yet and then with the reason. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class EmployerUnitServiceTest {

    @Test
    void aUnionCoversManyUnitsAndTheirNumberIsKnownAtOnce() {
        UUID union = City.organization("JOINT_UNION", City.federation(), "联合" + City.number());
        register(union, Map.of()).statusCode(201).body("covered", equalTo(true));
        register(union, Map.of()).statusCode(201);
        City.asAdmin()
                .get(BASE + "/organizations/" + union)
                .then()
                .statusCode(200)
                .body("unitsCovered", equalTo(2));
    }

    @Test
    void aUnitWithoutAUnionNeedsTheReason() {
        register(City.federation(), Map.of()).statusCode(422).body("code", equalTo("employer-unit.reason-missing"));
        register(City.federation(), Map.of("noUnionReason", "OWNER_FEAR"))
                .statusCode(201)
                .body("covered", equalTo(false));
        register(City.union(), Map.of("noUnionReason", "OWNER_FEAR"))
                .statusCode(422)
                .body("code", equalTo("employer-unit.reason-contradicts"));
    }

    @Test
    void oneCreditCodeIsOneUnit() {
        Map<String, Object> code = Map.of("creditCode", TestPeople.creditCode("12", City.number()));
        register(City.union(), code).statusCode(201);
        register(City.union(), code).statusCode(409).body("code", equalTo("employer-unit.taken"));
    }

    @Test
    void womenAreAPartOfTheStaff() {
        register(City.union(), Map.of("staff", 10, "women", 11))
                .statusCode(422)
                .body("code", equalTo("employer-unit.parts-above-staff"));
    }

    @Test
    void anOfficerSeesAndRegistersUnitsOfTheOwnUnionAlone() {
        UUID own = City.union();
        UUID foreign = City.union();
        UUID unit = City.id(register(own, Map.of()).statusCode(201));
        UUID theirs = City.id(register(foreign, Map.of()).statusCode(201));
        String officer = City.subjectWith("UNION_OFFICER", own);
        City.as(officer)
                .get(BASE + "/employer-units")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(unit.toString())));
        City.as(officer).get(BASE + "/employer-units/" + theirs).then().statusCode(404);
        City.as(officer)
                .body(Map.of("organizationId", foreign, "name", "他家", "category", "PUBLIC"))
                .post(BASE + "/employer-units")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse register(UUID organization, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("organizationId", organization);
        body.put("name", "测试单位" + City.number());
        body.put("category", "PRIVATE");
        return City.asAdmin().body(body).post(BASE + "/employer-units").then();
    }
}
