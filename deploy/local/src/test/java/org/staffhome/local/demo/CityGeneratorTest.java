package org.staffhome.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.staffhome.local.Account;

class CityGeneratorTest {

    private static final LocalDate START = LocalDate.of(2025, 11, 20);
    private static final CityPlan CITY = CityGenerator.invent(START, Cast.names());
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @TempDir
    Path folder;

    @Test
    void theCityHasTheSizeOfARealOne() {
        assertThat(CITY.unions()).hasSize(58);
        assertThat(CITY.units()).hasSize(93);
        assertThat(CITY.persons()).hasSize(4_859);
        assertThat(CITY.officers()).hasSize(156);
        assertThat(CITY.organizations()).hasSize(60);
        assertThat(CITY.unions().stream().map(CityPlan.Organization::name)).doesNotHaveDuplicates();
        assertThat(CITY.units().stream().map(CityPlan.Unit::name)).doesNotHaveDuplicates();
    }

    @Test
    void identityNumbersAreOfTheUnassignedRegionUniqueAndCheckedByIso7064() {
        assertThat(CITY.persons().stream().map(CityPlan.Person::idNumber)).doesNotHaveDuplicates();
        for (CityPlan.Person person : CITY.persons()) {
            String number = person.idNumber();
            // ISO 7064 MOD 11-2: the weighted sum with the check character, of weight 1, is 1 modulo 11.
            int sum = IntStream.range(0, 17)
                    .map(i -> (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i])
                    .sum();
            int check = number.charAt(17) == 'X' ? 10 : number.charAt(17) - '0';
            assertThat((sum + check) % 11).isEqualTo(1);
            assertThat(number)
                    .startsWith("99")
                    .contains(person.birthDate().toString().replace("-", ""));
            assertThat((number.charAt(16) - '0') % 2 == 1).isEqualTo(person.male());
            assertThat(person.mobile()).matches("199\\d{8}");
            assertThat(person.joinedOn())
                    .isBefore(START)
                    .isAfterOrEqualTo(person.birthDate().plusYears(18));
        }
    }

    @Test
    void creditCodesAreUniqueAndCheckedByGb32100() {
        List<String> codes = java.util.stream.Stream.concat(
                        CITY.unions().stream().map(CityPlan.Organization::creditCode),
                        CITY.units().stream().map(CityPlan.Unit::creditCode))
                .toList();
        assertThat(codes).hasSize(58 + 93).doesNotHaveDuplicates();
        for (String code : codes) {
            // GB 32100: the sum weighted by the powers of 3, with the check character of weight 1, is 0 modulo 31.
            int sum = CheckDigits.CREDIT_ALPHABET.indexOf(code.charAt(17));
            int weight = 1;
            for (char c : code.substring(0, 17).toCharArray()) {
                assertThat(CheckDigits.CREDIT_ALPHABET.indexOf(c)).isNotNegative();
                sum += CheckDigits.CREDIT_ALPHABET.indexOf(c) * weight;
                weight = weight * 3 % 31;
            }
            assertThat(sum % 31).isZero();
        }
    }

    @Test
    void everyTermRunsThroughTheYearThatIsPlayed() {
        assertThat(CITY.unions())
                .allSatisfy(union -> assertThat(union.termFrom().plusYears(union.termYears()))
                        .isAfter(START.plusDays(Year.LENGTH_IN_DAYS)));
    }

    @Test
    void theAccountsAreMembersAndOnlyChairAndOrganiserHoldSeats() {
        Set<String> seated =
                CITY.officers().stream().map(officer -> officer.person().name()).collect(Collectors.toSet());
        for (Account account : Cast.members()) {
            assertThat(CITY.named(account.name()).union()).isNotEmpty();
            assertThat(seated.contains(account.name()))
                    .as(account.account())
                    .isEqualTo(Set.of("chair", "organizer").contains(account.account()));
        }
    }

    @Test
    void theSameSeedAndDayGiveTheSameCityAndAnotherDayAnother() {
        assertThat(CityGenerator.invent(START, Cast.names())).isEqualTo(CITY);
        assertThat(Roster.of(CITY)).isEqualTo(Roster.of(CITY));
        assertThat(CityGenerator.invent(START.plusDays(1), Cast.names())).isNotEqualTo(CITY);
    }

    @Test
    void theRosterHasTwelvePlantedRowsOfTheKindsThatOfficesSend() {
        Roster roster = Roster.of(CITY);
        assertThat(roster.rows()).hasSize(4_859 + 12);
        Map<Roster.Fault, Long> kinds =
                roster.planted().stream().collect(Collectors.groupingBy(Roster.Planted::fault, Collectors.counting()));
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Roster.Fault.ROW_REPEATED, 2L,
                        Roster.Fault.NAME_MISSING, 1L,
                        Roster.Fault.UNKNOWN_UNION, 2L,
                        Roster.Fault.PERSON_IN_ANOTHER_UNION, 2L,
                        Roster.Fault.CHECK_DIGIT, 3L,
                        Roster.Fault.GENDER, 1L,
                        Roster.Fault.SCIENTIFIC, 1L));
        Set<String> unions =
                CITY.unions().stream().map(CityPlan.Organization::name).collect(Collectors.toSet());
        for (Roster.Planted planted : roster.planted()) {
            List<Object> cells = roster.rows()
                    .get(planted.sheetRow() - Roster.FIRST_SHEET_ROW)
                    .cells();
            switch (planted.fault()) {
                case NAME_MISSING -> assertThat(cells.get(Roster.NAME)).isNull();
                case UNKNOWN_UNION -> assertThat(unions).doesNotContain((String) cells.get(Roster.UNION));
                case SCIENTIFIC ->
                    assertThat(cells.get(Roster.IDENTITY)).asString().contains("E+17");
                default -> assertThat(cells.get(Roster.NAME)).isNotNull();
            }
        }
    }

    @Test
    void theWorkbookHasTitlesTextsDatesATotalAndEmptyRows() throws Exception {
        new DemoCity().writeFiles(folder);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(folder.resolve(CityFiles.ROSTER).toFile())) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCell(0).getText()).contains("花名册");
            assertThat(rows.get(2).stream().map(Cell::getText)).containsExactlyElementsOf(Roster.HEADER);
            Set<CellType> birthDates = new HashSet<>();
            Set<String> shapes = new HashSet<>();
            for (Row row : rows.subList(3, 3 + 4_871)) {
                Cell birth = row.getCell(6);
                birthDates.add(birth.getType());
                shapes.add(birth.getRawValue().replaceAll("\\d+", "9"));
            }
            assertThat(birthDates).contains(CellType.STRING, CellType.NUMBER);
            assertThat(shapes).contains("9-9-9", "9/9/9", "9.9.9", "9年9月9日", "9");
            assertThat(rows.get(3 + 4_871).getCell(0).getText()).isEqualTo("合计");
            assertThat(rows.stream().map(row -> row.getCellText(3))).anyMatch(name -> name.contains("\u3000"));
        }
    }

    @Test
    void theListOfOneUnionIsInGb18030() throws Exception {
        new DemoCity().writeFiles(folder);
        List<String> lines = Files.readAllLines(folder.resolve(CityFiles.ONE_UNION), Charset.forName("GB18030"));
        assertThat(lines)
                .hasSize(1
                        + CITY.membersOf(CITY.unions()
                                        .get(CityGenerator.SHOWN_UNION)
                                        .name())
                                .size());
        assertThat(lines.get(0)).startsWith("序号,所在单位,工会名称,姓名");
    }
}
