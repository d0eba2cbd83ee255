package org.staffhome.membership.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.staffhome.testkit.Tokens;

/** Lists as offices send them, on the real database: nothing before the confirmation, then exactly once. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class ImportServiceTest {

    private static final String ADMIN = Tokens.BOOTSTRAP_SUBJECT;
    static final List<String> HEADER =
            List.of("序号", "所在单位", "工会名称", "姓名", "性别", "身份证号", "出生日期", "手机号码", "学历", "用工形式", "入会时间", "婚姻状况", "备注");
    private static final List<String> ORGANIZATION_HEADER =
            List.of("code", "name", "kind", "parent", "creditCode", "establishedOn", "termFrom", "termYears");

    /** A union with its code in the list, its name and its unit. */
    record Made(String code, String name, String unit) {}

    @Test
    void theFourListsOfACityAreTakenOverInOrder() {
        City.federation();
        String committee = "W" + City.number();
        Made first = made(committee, 1);
        Made second = made(committee, 2);
        byte[] organizations = Upload.csv(List.of(
                ORGANIZATION_HEADER,
                List.of(committee, "工委" + committee, "WORK_COMMITTEE", "0", "", "", "", ""),
                List.of(
                        second.code(),
                        second.name(),
                        "JOINT_UNION",
                        committee,
                        credit(),
                        "2004-10-08",
                        "2024-08-10",
                        "5"),
                List.of(first.code(), first.name(), "基层工会", committee, credit(), "2013-08-31", "2024-03-20", "3")));
        JsonPath preview = Upload.preview(ADMIN, ImportKind.ORGANIZATIONS, "组织.csv", organizations);
        assertThat(preview.getInt("rowsAccepted")).isEqualTo(3);
        assertThat(DATABASE.number("select count(*) from organization where code = ?", first.code()))
                .isZero();
        assertThat(Upload.commit(ADMIN, Upload.id(preview)).getInt("rowsWritten"))
                .isEqualTo(3);

        write(
                ImportKind.UNITS,
                3,
                Upload.csv(List.of(
                        List.of("unionCode", "name", "creditCode"),
                        List.of(first.code(), first.unit(), TestPeople.creditCode("12", City.number())),
                        List.of(second.code(), second.unit(), TestPeople.creditCode("12", City.number())),
                        List.of(second.code(), second.unit() + "分局", ""))));

        List<TestPeople.Person> people =
                IntStream.range(0, 4).mapToObj(i -> City.newPerson()).toList();
        List<List<String>> roster = new ArrayList<>(List.of(List.of("会员花名册"), HEADER));
        people.forEach(person -> roster.add(row(first, person)));
        roster.add(List.of("合计", "", "", "4人"));
        write(ImportKind.ROSTER, 4, Upload.xlsx(roster));

        write(
                ImportKind.OFFICERS,
                3,
                Upload.csv(List.of(
                        List.of("unionCode", "idNumber", "name", "post", "employment"),
                        officer(first, people.get(0), "主席", "专职"),
                        officer(first, people.get(1), "副主席", "兼职"),
                        officer(first, people.get(2), "经审委员会主任", "兼职"))));

        UUID id = (UUID) DATABASE.rows("select id from organization where code = ?", committee)
                .get(0)
                .get("id");
        City.asAdmin()
                .queryParam("organizationId", id)
                .get(BASE + "/statistics")
                .then()
                .statusCode(200)
                .body("unions", equalTo(2))
                .body("units", equalTo(3))
                .body("members", equalTo(4))
                .body("officers", equalTo(3))
                .body("officersFullTime", equalTo(1))
                .body("officersPartTime", equalTo(2))
                .body("joinRate.numerator", equalTo(4))
                .body("joinRate.denominator", equalTo(null))
                .body("joinRate.value", equalTo(null));
        assertThat(Upload.preview(ADMIN, ImportKind.ROSTER, "again.xlsx", Upload.xlsx(roster))
                        .getInt("rowsUnchanged"))
                .isEqualTo(4);
    }

    @Test
    void eachFaultIsNamedByRowAndReasonAndOfTwinsOneIsTaken() {
        Made union = foundByHand();
        Made other = foundByHand();
        List<TestPeople.Person> p =
                IntStream.range(0, 8).mapToObj(i -> City.newPerson()).toList();
        List<List<String>> sheet = new ArrayList<>(List.of(List.of("会员花名册"), HEADER));
        sheet.add(row(union, p.get(0)));
        sheet.add(row(union, p.get(0)));
        sheet.add(with(row(union, p.get(1)), 3, ""));
        sheet.add(row(union, p.get(1)));
        sheet.add(with(row(union, p.get(2)), 2, "不存在的工会"));
        sheet.add(with(row(other, p.get(3)), 1, union.unit()));
        sheet.add(row(union, p.get(3)));
        sheet.add(with(
                row(union, p.get(4)), 5, TestPeople.wrongCheckDigit(p.get(4).idNumber())));
        sheet.add(with(row(union, p.get(5)), 4, p.get(5).female() ? "男" : "女"));
        sheet.add(with(row(union, p.get(6)), 5, "9.90101E+17"));
        sheet.add(row(union, p.get(7)));

        UUID id = Upload.id(Upload.preview(ADMIN, ImportKind.ROSTER, "名册.xlsx", Upload.xlsx(sheet)));
        JsonPath errors = Upload.errors(ADMIN, id);
        assertThat(errors.<Integer>getList("items.sheetRow")).containsExactly(3, 5, 7, 8, 10, 11, 12);
        assertThat(errors.<String>getList("items.reason"))
                .containsExactly(
                        "row repeated",
                        "name missing",
                        "unknown union",
                        "person already in another union of the same file",
                        "identity number: check digit",
                        "gender contradicts identity number",
                        "identity number in scientific notation");
        assertThat(errors.<Integer>getList("items.twinRow")).containsExactly(4, 6, null, 9, null, null, null);
        assertThat(errors.getString("items[5].column")).isEqualTo("性别");
        assertThat(errors.getString("items[5].columnLetter")).isEqualTo("E");
        assertThat(errors.prettify())
                .doesNotContain(p.get(5).idNumber())
                .doesNotContain(p.get(5).name());
        assertThat(DATABASE.number("select count(*) from member where organization_id = ?", id(union)))
                .isZero();
        assertThat(Upload.commit(ADMIN, id).getInt("rowsWritten")).isEqualTo(4);
        given().auth()
                .oauth2(Tokens.bootstrapAdmin())
                .get(BASE + "/imports/" + id + "/errors.csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("12,\"identity number in scientific notation\""));
    }

    @Test
    void confirmedManyTimesAtOnceItIsWrittenOnce() throws Exception {
        Made union = foundByHand();
        List<List<String>> sheet = new ArrayList<>(List.of(HEADER));
        IntStream.range(0, 50).forEach(i -> sheet.add(row(union, City.newPerson())));
        UUID id = Upload.id(Upload.preview(ADMIN, ImportKind.ROSTER, "名册.csv", Upload.csv(sheet)));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 16)
                    .mapToObj(i -> pool.submit(() -> Upload.commit(ADMIN, id).getInt("rowsWritten")))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(50);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(DATABASE.number("select count(*) from member where organization_id = ?", id(union)))
                .isEqualTo(50);
        assertThat(DATABASE.number(
                        "select count(*) from member_event e join member m on m.id = e.member_id"
                                + " where m.organization_id = ?",
                        id(union)))
                .isEqualTo(50);
        assertThat(DATABASE.number("select count(*) from staged_member where import_id = ?", id))
                .isZero();
    }

    @Test
    void aListInTheOldEncodingIsRead() {
        Made union = foundByHand();
        byte[] old = Upload.csv(List.of(HEADER, row(union, City.newPerson())), Charset.forName("GB18030"));
        assertThat(Upload.preview(ADMIN, ImportKind.ROSTER, "名册.csv", old).getInt("rowsAccepted"))
                .isEqualTo(1);
    }

    @Test
    void aFourYearTermInAListIsRefused() {
        City.federation();
        String code = "T" + City.number();
        JsonPath preview = Upload.preview(
                ADMIN,
                ImportKind.ORGANIZATIONS,
                "组织.csv",
                Upload.csv(List.of(
                        ORGANIZATION_HEADER,
                        List.of(code, "四年工会" + code, "GRASSROOTS_UNION", "0", credit(), "", "2024-01-01", "4"))));
        assertThat(preview.getInt("rowsRefused")).isEqualTo(1);
        assertThat(Upload.errors(ADMIN, Upload.id(preview)).<String>getList("items.code"))
                .containsExactly("term-length");
    }

    @Test
    void parentsInACircleAreRefused() {
        City.federation();
        String a = "A" + City.number();
        String b = "B" + City.number();
        JsonPath preview = Upload.preview(
                ADMIN,
                ImportKind.ORGANIZATIONS,
                "组织.csv",
                Upload.csv(List.of(
                        List.of("code", "name", "kind", "parent"),
                        List.of(a, "甲" + a, "WORK_COMMITTEE", b),
                        List.of(b, "乙" + b, "WORK_COMMITTEE", a))));
        assertThat(preview.getInt("rowsAccepted")).isZero();
        assertThat(Upload.errors(ADMIN, Upload.id(preview)).<String>getList("items.code"))
                .contains("parent-cycle");
    }

    @Test
    void anOfficerImportsIntoTheOwnUnionAlone() {
        Made own = foundByHand();
        Made foreign = foundByHand();
        String officer = City.subjectWith("UNION_OFFICER", id(own));
        JsonPath preview = Upload.preview(
                officer,
                ImportKind.ROSTER,
                "名册.csv",
                Upload.csv(List.of(HEADER, row(own, City.newPerson()), row(foreign, City.newPerson()))));
        assertThat(preview.getInt("rowsAccepted")).isEqualTo(1);
        assertThat(Upload.errors(officer, Upload.id(preview)).<String>getList("items.code"))
                .containsExactly("union-unknown");
        String stranger = City.subjectWith("UNION_OFFICER", id(foreign));
        City.as(stranger).get(BASE + "/imports/" + Upload.id(preview)).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.forSubject(officer))
                .multiPart("kind", "OFFICERS")
                .multiPart("file", "干部.csv", new byte[] {'a'})
                .post(BASE + "/imports")
                .then()
                .statusCode(403)
                .body("code", equalTo("import.kind-not-allowed"));
    }

    @Test
    void whoIsAMemberElsewhereIsRefusedWithoutSayingWhere() {
        TestPeople.Person person = City.newPerson();
        City.member(City.union(), person);
        Made own = foundByHand();
        String officer = City.subjectWith("UNION_OFFICER", id(own));
        JsonPath preview =
                Upload.preview(officer, ImportKind.ROSTER, "名册.csv", Upload.csv(List.of(HEADER, row(own, person))));
        assertThat(preview.getInt("rowsAccepted")).isZero();
        assertThat(Upload.errors(officer, Upload.id(preview)).<String>getList("items.code"))
                .containsExactly("already-member-elsewhere");
    }

    @Test
    void aFileThatIsNoTableIsRefusedAsAWhole() {
        City.federation();
        JsonPath view = Upload.preview(ADMIN, ImportKind.ROSTER, "名册.xlsx", "%PDF-1.7".getBytes());
        assertThat(view.getString("state")).isEqualTo("REFUSED");
        assertThat(view.getString("problem")).startsWith("tabular.");
    }

    @Test
    void aPreviewCanBeGivenUp() {
        Made union = foundByHand();
        UUID id = Upload.id(Upload.preview(
                ADMIN, ImportKind.ROSTER, "名册.csv", Upload.csv(List.of(HEADER, row(union, City.newPerson())))));
        City.asAdmin()
                .post(BASE + "/imports/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"));
        City.asAdmin().post(BASE + "/imports/" + id + "/commit").then().statusCode(409);
        assertThat(DATABASE.number("select count(*) from staged_member where import_id = ?", id))
                .isZero();
    }

    private static void write(ImportKind kind, int rows, byte[] content) {
        JsonPath preview = Upload.preview(ADMIN, kind, "list", content);
        assertThat(preview.getInt("rowsAccepted"))
                .as(() -> preview.prettify()
                        + Upload.errors(ADMIN, Upload.id(preview)).prettify())
                .isEqualTo(rows);
        assertThat(preview.getInt("rowsRefused")).isZero();
        assertThat(Upload.commit(ADMIN, Upload.id(preview)).getInt("rowsWritten"))
                .isEqualTo(rows);
    }

    private static Made made(String committee, int number) {
        String code = committee + "." + number;
        return new Made(code, "测试" + code + "工会", "测试" + code + "局");
    }

    /** A union with one unit, made through the API. */
    static Made foundByHand() {
        int number = City.number();
        Made union = new Made(null, "手工" + number + "工会", "手工" + number + "局");
        UUID id = City.organization("GRASSROOTS_UNION", City.federation(), union.name());
        City.asAdmin()
                .body(Map.of("organizationId", id, "name", union.unit(), "category", "PUBLIC"))
                .post(BASE + "/employer-units")
                .then()
                .statusCode(201);
        return union;
    }

    private static UUID id(Made union) {
        return (UUID) DATABASE.rows("select id from organization where name = ?", union.name())
                .get(0)
                .get("id");
    }

    private static String credit() {
        return TestPeople.creditCode("81", City.number());
    }

    static List<String> row(Made union, TestPeople.Person person) {
        LocalDate birthday = person.birthday();
        return List.of(
                "1",
                union.unit(),
                union.name(),
                person.name(),
                person.female() ? "女" : "男",
                person.idNumber(),
                birthday.getYear() + "年" + birthday.getMonthValue() + "月" + birthday.getDayOfMonth() + "日",
                person.mobile(),
                "本科",
                "在编",
                "2024.5.1",
                "",
                "");
    }

    private static List<String> officer(Made union, TestPeople.Person person, String post, String employment) {
        return List.of(union.code(), person.idNumber(), person.name(), post, employment);
    }

    private static List<String> with(List<String> row, int column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, value);
        return changed;
    }
}
