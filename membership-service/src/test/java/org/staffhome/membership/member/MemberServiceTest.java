package org.staffhome.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestPeople;

/** Members on the real database: sealed, masked, one active membership each, and seen in scope alone. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class MemberServiceTest {

    @Test
    void aMemberIsStoredSealedAndAnsweredMasked() {
        TestPeople.Person person = City.newPerson();
        UUID id = City.member(City.union(), person);
        City.asAdmin()
                .get(BASE + "/members/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo(person.name()))
                .body("gender", equalTo(person.female() ? "FEMALE" : "MALE"))
                .body("birthYear", equalTo(person.birthday().getYear()))
                .body("idNumberMasked", not(equalTo(person.idNumber())))
                .body("mobileMasked", equalTo("199****" + person.mobile().substring(7)));
        Map<String, Object> row =
                DATABASE.rows("select * from member where id = ?", id).get(0);
        assertThat(row.toString()).doesNotContain(person.idNumber()).doesNotContain(person.mobile());
    }

    @Test
    void aSecondActiveMembershipInTheCityIsRefusedWithoutShowingTheFirst() {
        TestPeople.Person person = City.newPerson();
        UUID first = City.union();
        City.member(first, person);
        UUID second = City.union();
        String officer = City.subjectWith("UNION_OFFICER", second);
        String answer = City.as(officer)
                .body(City.registration(second, person))
                .post(BASE + "/members")
                .then()
                .statusCode(409)
                .body("code", equalTo("member.already-member"))
                .extract()
                .asString();
        assertThat(answer)
                .doesNotContain(first.toString())
                .doesNotContain(person.name())
                .doesNotContain(person.idNumber());
    }

    @Test
    void ofManyConcurrentRegistrationsOfOnePersonOneHolds() throws Exception {
        TestPeople.Person person = City.newPerson();
        UUID union = City.union();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 16)
                    .mapToObj(i -> pool.submit(() -> City.asAdmin()
                            .body(City.registration(union, person))
                            .post(BASE + "/members")
                            .statusCode()))
                    .toList();
            int taken = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
                taken += answer.get() == 201 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(DATABASE.number("select count(*) from member where organization_id = ?", union))
                .isEqualTo(1);
    }

    @Test
    void afterLeavingThePersonMayJoinAgain() {
        TestPeople.Person person = City.newPerson();
        UUID member = City.member(City.union(), person);
        changeStatus(member, "LEFT", 200);
        City.member(City.union(), person);
    }

    @Test
    void whoIsDeceasedNeverBecomesActive() {
        UUID member = City.member(City.union());
        changeStatus(member, "DECEASED", 200);
        changeStatus(member, "ACTIVE", 409);
    }

    @Test
    void aWrongCheckDigitIsRefused() {
        TestPeople.Person person = City.newPerson();
        Map<String, Object> body = City.registration(City.union(), person);
        body.put("idNumber", TestPeople.wrongCheckDigit(person.idNumber()));
        City.asAdmin()
                .body(body)
                .post(BASE + "/members")
                .then()
                .statusCode(422)
                .body("code", equalTo("member.identity-number-invalid"))
                .body("violations[0].pointer", equalTo("/idNumber"));
    }

    @Test
    void aGenderThatContradictsTheIdentityNumberIsRefused() {
        TestPeople.Person person = City.newPerson();
        Map<String, Object> body = City.registration(City.union(), person);
        body.put("gender", person.female() ? "MALE" : "FEMALE");
        City.asAdmin()
                .body(body)
                .post(BASE + "/members")
                .then()
                .statusCode(422)
                .body("code", equalTo("member.gender-contradicts-identity"));
    }

    @Test
    void aFederationTakesNoMembers() {
        City.asAdmin()
                .body(City.registration(City.federation(), City.newPerson()))
                .post(BASE + "/members")
                .then()
                .statusCode(422)
                .body("code", equalTo("member.organization-takes-no-members"));
    }

    @Test
    void anOfficerSeesMembersOfTheOwnSubtreeAlone() {
        UUID own = City.union();
        UUID foreign = City.union();
        UUID mine = City.member(own);
        UUID theirs = City.member(foreign);
        String officer = City.subjectWith("UNION_OFFICER", own);
        City.as(officer)
                .get(BASE + "/members")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(mine.toString())));
        City.as(officer).get(BASE + "/members/" + theirs).then().statusCode(404);
        City.as(officer)
                .body(City.registration(foreign, City.newPerson()))
                .post(BASE + "/members")
                .then()
                .statusCode(404)
                .body("code", equalTo("organization.unknown"));
        City.as("nobody-" + City.number()).get(BASE + "/members").then().statusCode(403);
    }

    @Test
    void whoSawSealedFieldsIsToldToTheMember() {
        UUID union = City.union();
        TestPeople.Person person = City.newPerson();
        UUID member = City.member(union, person);
        String self = "member-" + Ids.next();
        City.asAdmin()
                .body(Map.of("subject", self))
                .put(BASE + "/members/" + member + "/account")
                .then()
                .statusCode(200);
        City.as(City.subjectWith("UNION_OFFICER", union))
                .body(Map.of("fields", List.of("MOBILE"), "purpose", "通知慰问时间"))
                .post(BASE + "/members/" + member + "/disclosures")
                .then()
                .statusCode(200)
                .body("mobile", equalTo(person.mobile()))
                .body("idNumber", equalTo(null));
        City.as(self)
                .get(BASE + "/members/me/disclosures")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].purpose", equalTo("通知慰问时间"))
                .body("items[0].role", equalTo("UNION_OFFICER"))
                .body("items[0].fields", equalTo(List.of("MOBILE")));
        City.as(self).get(BASE + "/members/me").then().statusCode(200).body("id", equalTo(member.toString()));
        City.as(self)
                .get(BASE + "/members/me/timeline")
                .then()
                .statusCode(200)
                .body("status", equalTo(List.of("ACTIVE")));
        City.as(self).get(BASE + "/members/" + member).then().statusCode(403);
    }

    @Test
    void anAuditorMayNotReveal() {
        UUID union = City.union();
        UUID member = City.member(union);
        City.as(City.subjectWith("AUDITOR", union))
                .body(Map.of("fields", List.of("ID_NUMBER"), "purpose", "审计"))
                .post(BASE + "/members/" + member + "/disclosures")
                .then()
                .statusCode(403);
    }

    private static void changeStatus(UUID member, String status, int expected) {
        City.asAdmin()
                .header(
                        "If-Match",
                        City.asAdmin().get(BASE + "/members/" + member).getHeader("ETag"))
                .body(Map.of("status", status, "on", java.time.LocalDate.now().toString()))
                .post(BASE + "/members/" + member + "/status")
                .then()
                .statusCode(expected);
    }
}
