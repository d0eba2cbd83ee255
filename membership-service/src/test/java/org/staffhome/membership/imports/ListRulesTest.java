package org.staffhome.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.membership.OfficeCalls;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestPeople;
import org.staffhome.testkit.Tokens;

/** Rules of the lists whose breach is a fault of a row, never a failure of the list. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class ListRulesTest {

    private static final String ADMIN = Tokens.BOOTSTRAP_SUBJECT;
    private static final List<String> ORGANIZATION =
            List.of("code", "name", "kind", "parent", "creditCode", "establishedOn", "termFrom", "termYears");

    @Test
    void impossibleTermsAreFaultsOfTheirRows() {
        City.federation();
        List<List<String>> list = new ArrayList<>(List.of(ORGANIZATION));
        list.add(term("1990-01-01", "5"));
        list.add(term("2926-01-01", "5"));
        list.add(term(OfficeCalls.today().plusDays(1).toString(), "5"));
        list.add(term("2024-01-01", "4294967299"));
        list.add(term("2024-01-01", "3"));

        JsonPath preview = Upload.preview(ADMIN, ImportKind.ORGANIZATIONS, "组织.csv", Upload.csv(list));

        assertThat(preview.getInt("rowsAccepted")).isEqualTo(1);
        assertThat(Upload.errors(ADMIN, Upload.id(preview)).<String>getList("items.code"))
                .containsExactly("term-day-implausible", "term-in-future", "term-in-future", "term-length");
        assertThat(Upload.commit(ADMIN, Upload.id(preview)).getInt("rowsWritten"))
                .isEqualTo(1);
    }

    @Test
    void theTermOfTheRegionIsTheOneOfThePlaceInTheTree() {
        UUID district = City.organization("DISTRICT_FEDERATION", City.federation(), "区总" + City.number());
        String code = "R" + City.number();
        DATABASE.execute("update organization set code = ? where id = ?", code, district);
        DATABASE.execute(
                "insert into rule_version (code, organization_id, org_path, effective_from, value, legal_basis, confidence,"
                        + " created_by) select 'membership.committee-term.grassroots', id, org_path, date '2020-01-01',"
                        + " '{\"years\": [5]}', '区总工会规定', 'B', 'test' from organization where id = ?",
                district);

        JsonPath preview = Upload.preview(
                ADMIN,
                ImportKind.ORGANIZATIONS,
                "组织.csv",
                Upload.csv(List.of(
                        ORGANIZATION,
                        List.of("A" + code, "三年工会" + code, "GRASSROOTS_UNION", code, "", "", "2024-01-01", "3"),
                        List.of("B" + code, "三年工会乙" + code, "GRASSROOTS_UNION", "0", "", "", "2024-01-01", "3"))));

        assertThat(preview.getInt("rowsAccepted")).isEqualTo(1);
        assertThat(Upload.errors(ADMIN, Upload.id(preview)).<Integer>getList("items.sheetRow"))
                .containsExactly(2);
    }

    @Test
    void aKnownCodeBelowAnotherParentIsAFaultNotAMove() {
        City.federation();
        String code = "M" + City.number();
        String committee = "W" + City.number();
        List<String> first = List.of(code, "移动" + code, "GRASSROOTS_UNION", "0", "", "", "", "");
        UUID made = Upload.id(
                Upload.preview(ADMIN, ImportKind.ORGANIZATIONS, "组织.csv", Upload.csv(List.of(ORGANIZATION, first))));
        Upload.commit(ADMIN, made);

        JsonPath preview = Upload.preview(
                ADMIN,
                ImportKind.ORGANIZATIONS,
                "组织.csv",
                Upload.csv(List.of(
                        ORGANIZATION,
                        List.of(committee, "工委" + committee, "WORK_COMMITTEE", "0", "", "", "", ""),
                        List.of(code, "移动" + code, "GRASSROOTS_UNION", committee, "", "", "", ""))));

        assertThat(preview.getInt("rowsUnchanged")).isZero();
        assertThat(Upload.errors(ADMIN, Upload.id(preview)).<String>getList("items.code"))
                .containsExactly("parent-changed");
    }

    @Test
    void aRefusedApplicationGivesItsCodesBack() {
        String code = "F" + City.number();
        String credit = TestPeople.creditCode("81", City.number());
        UUID refused = City.id(City.asAdmin()
                .body(Map.of(
                        "kind",
                        "GRASSROOTS_UNION",
                        "parentId",
                        City.federation(),
                        "name",
                        "未批" + code,
                        "code",
                        code,
                        "creditCode",
                        credit))
                .post(BASE + "/organizations")
                .then()
                .statusCode(201));
        City.as(City.subjectWith("FEDERATION_ADMIN", City.federation()))
                .body(Map.of("approved", false))
                .post(BASE + "/organizations/" + refused + "/approval")
                .then()
                .statusCode(200);

        JsonPath preview = Upload.preview(
                ADMIN,
                ImportKind.ORGANIZATIONS,
                "组织.csv",
                Upload.csv(List.of(
                        ORGANIZATION, List.of(code, "接收" + code, "GRASSROOTS_UNION", "0", credit, "", "", ""))));

        assertThat(Upload.commit(ADMIN, Upload.id(preview)).getInt("rowsWritten"))
                .isEqualTo(1);
    }

    @Test
    void aUnitRegisteredWithoutAUnionIsCoveredByTheListNotDoubled() {
        String credit = TestPeople.creditCode("12", City.number());
        UUID coded = uncovered("未建会甲" + credit, credit);
        UUID named = uncovered("未建会乙" + credit, null);
        String code = "U" + City.number();
        UUID union = City.organization("GRASSROOTS_UNION", City.federation(), "覆盖" + code);
        DATABASE.execute("update organization set code = ? where id = ?", code, union);
        String officer = City.subjectWith("UNION_OFFICER", union);

        UUID id = Upload.id(Upload.preview(
                officer,
                ImportKind.UNITS,
                "单位.csv",
                Upload.csv(List.of(
                        List.of("unionCode", "name", "creditCode"),
                        List.of(code, "未建会甲" + credit, credit),
                        List.of(code, "未建会乙" + credit, ""),
                        List.of(code, "新单位" + credit, "")))));
        assertThat(Upload.commit(officer, id).getInt("rowsWritten")).isEqualTo(3);

        for (UUID unit : List.of(coded, named)) {
            City.asAdmin()
                    .get(BASE + "/employer-units/" + unit)
                    .then()
                    .body("covered", equalTo(true))
                    .body("organizationId", equalTo(union.toString()));
        }
        City.asAdmin().get(BASE + "/organizations/" + union).then().body("unitsCovered", equalTo(3));
        assertThat(DATABASE.number("select count(*) from employer_unit where name like ?", "%" + credit))
                .isEqualTo(3);
    }

    @Test
    void aUnitThatTheUnionDoesNotCoverAndImpossibleBirthsAreFaults() {
        String name = "名册工会" + City.number();
        UUID union = City.organization("GRASSROOTS_UNION", City.federation(), name);
        TestPeople.Person person = City.newPerson();
        LocalDate tomorrow = OfficeCalls.today().plusDays(1);
        String unborn = TestPeople.idNumber("990101", tomorrow, City.number() % 900 + 1);
        List<String> header = List.of("工会名称", "姓名", "身份证号", "用工形式", "入会时间", "所在单位");

        JsonPath preview = Upload.preview(
                ADMIN,
                ImportKind.ROSTER,
                "名册.csv",
                Upload.csv(List.of(
                        header,
                        List.of(name, person.name(), person.idNumber(), "在编", "2024-05-01", "别家单位"),
                        List.of(name, "赵测未", unborn, "在编", "2024-05-01", ""),
                        List.of(name, "钱测早", City.newPerson().idNumber(), "在编", "1950-01-01", ""),
                        List.of(name, "孙测好", City.newPerson().idNumber(), "在编", "2024-05-01", ""))));

        assertThat(preview.getInt("rowsAccepted")).isEqualTo(1);
        JsonPath errors = Upload.errors(ADMIN, Upload.id(preview));
        assertThat(errors.<Integer>getList("items.sheetRow")).contains(2, 3, 4).doesNotContain(5);
        assertThat(errors.<String>getList("items.code"))
                .contains("unit-not-covered", "identity-birth-date", "joined-before-birth");
        assertThat(DATABASE.number("select count(*) from member where organization_id = ?", union))
                .isZero();
    }

    @Test
    void aChairIsNotListedAsExaminerOfTheSameUnion() {
        String code = "D" + City.number();
        UUID union = City.organization("GRASSROOTS_UNION", City.federation(), "分离" + code);
        DATABASE.execute("update organization set code = ? where id = ?", code, union);
        TestPeople.Person chair = City.newPerson();
        TestPeople.Person other = City.newPerson();
        OfficeCalls.inOffice(
                union, "UNION", City.member(union, other), OfficeCalls.today().minusDays(7));
        City.member(union, chair);
        TestPeople.Person treasurer = City.newPerson();
        OfficeCalls.appoint(union, City.member(union, treasurer), "TREASURER", OfficeCalls.today(), null)
                .statusCode(201);

        JsonPath preview = Upload.preview(
                ADMIN,
                ImportKind.OFFICERS,
                "干部.csv",
                Upload.csv(List.of(
                        List.of("unionCode", "idNumber", "name", "post", "employment"),
                        List.of(code, chair.idNumber(), chair.name(), "副主席", "兼职"),
                        List.of(code, chair.idNumber(), chair.name(), "经审委员会主任", "兼职"),
                        List.of(code, other.idNumber(), other.name(), "经审委员会委员", "兼职"),
                        List.of(code, treasurer.idNumber(), treasurer.name(), "经审委员会委员", "兼职"))));

        assertThat(preview.getInt("rowsAccepted")).isEqualTo(2);
        JsonPath errors = Upload.errors(ADMIN, Upload.id(preview));
        assertThat(errors.<Integer>getList("items.sheetRow")).containsExactly(4, 5);
        assertThat(errors.<String>getList("items.code")).containsOnly("roles-incompatible");
    }

    private static UUID uncovered(String name, String creditCode) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("organizationId", City.federation());
        body.put("name", name);
        body.put("creditCode", creditCode);
        body.put("category", "PRIVATE");
        body.put("noUnionReason", "OTHER");
        return City.id(
                City.asAdmin().body(body).post(BASE + "/employer-units").then().statusCode(201));
    }

    private static List<String> term(String from, String years) {
        String code = "T" + City.number();
        return List.of(code, "届期" + code, "GRASSROOTS_UNION", "0", "", "", from, years);
    }
}
