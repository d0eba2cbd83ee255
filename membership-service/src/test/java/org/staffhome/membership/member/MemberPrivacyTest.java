package org.staffhome.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.membership.OfficeCalls;
import org.staffhome.platform.crypto.Masks;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestPeople;

/** Where names of members must not stand. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class MemberPrivacyTest {

    @Test
    void anAuditorSeesMaskedNamesAndTwoOfficesDoNotAddUp() {
        UUID union = City.union();
        UUID other = City.union();
        TestPeople.Person person = City.newPerson();
        TestPeople.Person stranger = City.newPerson();
        UUID member = City.member(union, person);
        UUID foreign = City.member(other, stranger);
        String auditor = City.subjectWith("AUDITOR", City.federation());
        String auditorAndChair = City.subjectWith("AUDITOR", City.federation());
        DATABASE.execute(
                "insert into scope_grant (grant_id, subject, member_id, role, organization_id, valid_from)"
                        + " values (?, ?, null, 'UNION_CHAIR', ?, date '2020-01-01')",
                Ids.next(),
                auditorAndChair,
                union);

        read(auditor, member).body("name", equalTo(Masks.name(person.name())));
        read(auditorAndChair, member).body("name", equalTo(person.name()));
        read(auditorAndChair, foreign).body("name", equalTo(Masks.name(stranger.name())));
    }

    @Test
    void aMemberReadsTheOwnName() {
        TestPeople.Person person = City.newPerson();
        String account = OfficeCalls.linked(City.member(City.union(), person));

        City.as(account).get(BASE + "/members/me").then().statusCode(200).body("name", equalTo(person.name()));
    }

    @Test
    void theCursorHoldsNoNameAndLeavesNobodyOut() {
        UUID union = City.union();
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            all.add(City.member(union).toString());
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            var page = City.asAdmin()
                    .queryParam("below", union)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get(BASE + "/members")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.<String>getList("items.id"));
            cursor = page.getString("nextCursor");
            if (cursor != null) {
                String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                page.<String>getList("items.name")
                        .forEach(name -> assertThat(plain).doesNotContain(name));
            }
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void theAuditLogHoldsMaskedNamesAlone() {
        UUID union = City.union();
        TestPeople.Person person = City.newPerson();
        UUID member = City.member(union, person);
        OfficeCalls.become(member, "RETAINED");

        assertThat(DATABASE
                        .rows(
                                "select coalesce(before::text, '') || coalesce(after::text, '') as entry from audit_entry"
                                        + " where member_id = ? order by id",
                                member)
                        .stream()
                        .map(row -> row.get("entry").toString()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(entry -> assertThat(entry).doesNotContain(person.name()))
                .anySatisfy(entry -> assertThat(entry).contains(Masks.name(person.name())));
    }

    @Test
    void membersAreSearchedByNameInTheBodyOfAPost() {
        UUID union = City.union();
        String name = "欧阳寻" + City.number();
        Map<String, Object> body = City.registration(union, City.newPerson());
        body.put("name", name);
        UUID member =
                City.id(City.asAdmin().body(body).post(BASE + "/members").then().statusCode(201));
        City.member(union);

        City.asAdmin()
                .body(Map.of("name", name.substring(1, 5), "below", union))
                .post(BASE + "/members/search")
                .then()
                .statusCode(200)
                .body("items.id", contains(member.toString()));
        City.asAdmin()
                .body(Map.of("name", " "))
                .post(BASE + "/members/search")
                .then()
                .statusCode(400)
                .body(containsString("/name"));
    }

    private static ValidatableResponse read(String subject, UUID member) {
        return City.as(subject).get(BASE + "/members/" + member).then().statusCode(200);
    }
}
