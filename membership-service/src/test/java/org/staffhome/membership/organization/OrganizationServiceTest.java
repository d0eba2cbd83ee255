package org.staffhome.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestPeople;

/** The life of organisations and the rules of the tree, on the real database. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class OrganizationServiceTest {

    @Test
    void anApplicationIsApprovedOneLevelUpAndThenEstablished() {
        UUID federation = City.federation();
        UUID id = City.id(City.apply("GRASSROOTS_UNION", federation, "第一工会" + City.number())
                .statusCode(201)
                .body("state", equalTo("PREPARING"))
                .body("parentId", equalTo(federation.toString())));
        String approver = City.subjectWith("UNION_CHAIR", federation);
        City.as(approver)
                .body(Map.of("approved", true))
                .post(BASE + "/organizations/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        City.asAdmin()
                .body(Map.of("establishedOn", LocalDate.now().minusDays(1).toString()))
                .post(BASE + "/organizations/" + id + "/establishment")
                .then()
                .statusCode(200)
                .body("state", equalTo("ESTABLISHED"));
        assertThat(DATABASE.number(
                        "select count(*) from scope_organization where organization_id = ? and state = 'ESTABLISHED'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void theApplicantNeverApprovesItsOwnApplication() {
        UUID id = City.id(City.apply("GRASSROOTS_UNION", City.federation(), "自批工会" + City.number()));
        City.asAdmin()
                .body(Map.of("approved", true))
                .post(BASE + "/organizations/" + id + "/approval")
                .then()
                .statusCode(403)
                .body("code", equalTo("organization.approver-is-applicant"));
    }

    @Test
    void aChairOfTheAppliedForLevelCannotApprove() {
        UUID union = City.union();
        UUID branch = City.id(City.apply("BRANCH_UNION", union, "分工会" + City.number()));
        String officer = City.subjectWith("UNION_CHAIR", branch);
        City.as(officer)
                .body(Map.of("approved", true))
                .post(BASE + "/organizations/" + branch + "/approval")
                .then()
                .statusCode(403)
                .body("code", equalTo("organization.not-in-office-above"));
    }

    @Test
    void aFederationCannotStandBelowAUnion() {
        City.apply("CITY_FEDERATION", City.union(), "倒置" + City.number())
                .statusCode(422)
                .body("code", equalTo("organization.kind-not-allowed-here"));
    }

    @Test
    void anUnknownKindInAFilterIsAMalformedRequest() {
        City.asAdmin()
                .get(BASE + "/organizations?kind=CHOIR")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"))
                .body("parameter", equalTo("kind"));
    }

    @Test
    void aSecondRootIsRefused() {
        City.federation();
        City.asAdmin()
                .body(Map.of("kind", "CITY_FEDERATION", "name", "第二总工会"))
                .post(BASE + "/organizations")
                .then()
                .statusCode(409)
                .body("code", equalTo("organization.root-exists"));
    }

    @Test
    void anUnestablishedOrganisationFoundsNothing() {
        UUID preparing = City.id(City.apply("GRASSROOTS_UNION", City.federation(), "筹备" + City.number()));
        City.apply("BRANCH_UNION", preparing, "分会" + City.number())
                .statusCode(409)
                .body("code", equalTo("organization.parent-not-established"));
    }

    @Test
    void aWrongCreditCodeIsRefused() {
        String good = TestPeople.creditCode("81", City.number());
        String wrong = good.substring(0, 17) + (good.endsWith("A") ? "B" : "A");
        City.asAdmin()
                .body(Map.of(
                        "kind",
                        "GRASSROOTS_UNION",
                        "parentId",
                        City.federation().toString(),
                        "name",
                        "代码工会",
                        "creditCode",
                        wrong))
                .post(BASE + "/organizations")
                .then()
                .statusCode(422)
                .body("code", equalTo("organization.credit-code-invalid"));
    }

    @Test
    void aCodeOfAnotherOrganisationIsRefusedWithoutSayingWhose() {
        Map<String, Object> body = new HashMap<>(
                Map.of("kind", "GRASSROOTS_UNION", "parentId", City.federation().toString(), "name", "同码甲"));
        body.put("creditCode", TestPeople.creditCode("81", City.number()));
        City.asAdmin().body(body).post(BASE + "/organizations").then().statusCode(201);
        body.put("name", "同码乙");
        City.asAdmin()
                .body(body)
                .post(BASE + "/organizations")
                .then()
                .statusCode(409)
                .body("code", equalTo("organization.code-taken"));
    }

    @Test
    void renamingNeedsTheVersionThatWasRead() {
        UUID id = City.union();
        String tag = City.asAdmin()
                .get(BASE + "/organizations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Map<String, String> rename = Map.of("name", "更名工会" + City.number());
        City.asAdmin().body(rename).put(BASE + "/organizations/" + id).then().statusCode(428);
        City.asAdmin()
                .header("If-Match", tag)
                .body(rename)
                .put(BASE + "/organizations/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo(rename.get("name")));
        City.asAdmin()
                .header("If-Match", tag)
                .body(rename)
                .put(BASE + "/organizations/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void ofManyConcurrentRenamesWithOneVersionOneWins() throws Exception {
        UUID id = City.union();
        String tag = City.asAdmin().get(BASE + "/organizations/" + id).getHeader("ETag");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 16)
                    .mapToObj(i -> pool.submit(() -> City.asAdmin()
                            .header("If-Match", tag)
                            .body(Map.of("name", "并发" + City.number()))
                            .put(BASE + "/organizations/" + id)
                            .statusCode()))
                    .toList();
            int won = 0;
            for (Future<Integer> answer : answers) {
                int status = answer.get();
                assertThat(status).isIn(200, 412);
                won += status == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void thePastShowsTheNameOfThatDay() {
        String before = "旧名工会" + City.number();
        UUID id = City.organization("GRASSROOTS_UNION", City.federation(), before);
        City.asAdmin()
                .header(
                        "If-Match",
                        City.asAdmin().get(BASE + "/organizations/" + id).getHeader("ETag"))
                .body(Map.of("name", "新名工会" + City.number()))
                .put(BASE + "/organizations/" + id)
                .then()
                .statusCode(200);
        City.asAdmin()
                .queryParam("asOf", LocalDate.now().minusDays(7).toString())
                .get(BASE + "/organizations/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo(before));
        City.asAdmin()
                .queryParam("asOf", LocalDate.now().minusDays(700).toString())
                .get(BASE + "/organizations/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void anyPartOfTheNameFindsTheOrganisation() {
        String name = "望江" + City.number() + "水务集团工会";
        UUID id = City.organization("GRASSROOTS_UNION", City.federation(), name);
        for (String part : List.of(name.substring(3, 9), "集团工会", name)) {
            City.asAdmin()
                    .queryParam("name", part)
                    .queryParam("limit", 500)
                    .get(BASE + "/organizations")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id.toString()));
        }
        City.asAdmin()
                .queryParam("name", name + "外")
                .get(BASE + "/organizations")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anOfficerSeesTheOwnSubtreeAndNoOther() {
        UUID own = City.union();
        UUID below = City.organization("BRANCH_UNION", own, "下级" + City.number());
        UUID foreign = City.union();
        String officer = City.subjectWith("UNION_OFFICER", own);
        List<String> seen = City.as(officer)
                .get(BASE + "/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(seen).containsExactlyInAnyOrder(own.toString(), below.toString());
        City.as(officer).get(BASE + "/organizations/" + foreign).then().statusCode(404);
        City.as(officer)
                .get(BASE + "/organizations/" + foreign + "/subtree")
                .then()
                .statusCode(404);
        City.as(officer)
                .get(BASE + "/organizations/" + below + "/ancestors")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of(City.federation().toString(), own.toString())));
    }

    @Test
    void withoutAnOfficeNothingIsSeen() {
        City.as("nobody-" + City.number()).get(BASE + "/organizations").then().statusCode(403);
    }

    @Test
    void aPageFollowsThePageBefore() {
        UUID parent = City.union();
        List<String> made = IntStream.range(0, 5)
                .mapToObj(
                        i -> City.organization("UNION_GROUP", parent, "小组" + i).toString())
                .toList();
        List<String> read = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var page = City.asAdmin()
                    .queryParams(cursor == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", cursor))
                    .get(BASE + "/organizations/" + parent + "/children")
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(read).containsExactlyElementsOf(made);
    }

    @Test
    void theRootHasNoParent() {
        City.asAdmin()
                .get(BASE + "/organizations/" + City.federation())
                .then()
                .statusCode(200)
                .body("parentId", nullValue())
                .body("kind", equalTo("CITY_FEDERATION"));
    }
}
