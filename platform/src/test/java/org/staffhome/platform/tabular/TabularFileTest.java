package org.staffhome.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.platform.tabular.HeaderTest.assertRefused;
import static org.staffhome.platform.tabular.Tables.csv;
import static org.staffhome.platform.tabular.Tables.row;
import static org.staffhome.platform.tabular.Tables.workbook;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabularFileTest {
    private static final String HEADER = "姓名,身份证号";
    private static final String PERSON = "戴兰,990304199509175009";

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void everyEncodingOfACsvFileIsRecognised(String charset) {
        byte[] file = csv(Charset.forName(charset), HEADER, PERSON, "㼆文,2");
        List<Row> rows =
                Tables.rows("GBK".equals(charset) ? csv(Charset.forName("GBK"), HEADER, PERSON, "文文,2") : file);
        assertThat(rows.get(0).text("name")).isEqualTo("戴兰");
        assertThat(rows).hasSize(2);
        try (TabularFile opened = Tables.open(file)) {
            assertThat(opened.format()).isEqualTo(TableFormat.CSV);
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstTitle() {
        byte[] utf8 =
                join(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, csv(StandardCharsets.UTF_8, HEADER, PERSON));
        byte[] utf16 = join(new byte[] {(byte) 0xff, (byte) 0xfe}, csv(StandardCharsets.UTF_16LE, HEADER, PERSON));
        assertThat(Tables.header(utf8).letters()).containsEntry("name", "A");
        assertThat(Tables.header(utf16).letters()).containsEntry("name", "A");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void everySeparatorIsRecognised(String separator) {
        byte[] file = csv(
                StandardCharsets.UTF_8,
                "名单",
                HEADER.replace(",", separator) + separator + "所在单位",
                PERSON.replace(",", separator) + separator + "\"甲" + separator + "乙\"\"丙\"\"\n丁\"");
        assertThat(Tables.rows(file).get(0).text("unit")).isEqualTo("甲" + separator.strip() + "乙\"丙\" 丁");
    }

    @Test
    void aQuotedLineBreakStaysInItsRowAndBlankLinesCount() {
        byte[] file = csv(StandardCharsets.UTF_8, HEADER, "\"戴\n兰\",1", "", "文洋凯,2");
        assertThat(Tables.rows(file)).extracting(Row::number).containsExactly(2, 4);
        assertThat(Tables.summary(file).blankRows()).isEqualTo(1);
    }

    @Test
    void whoWatchesAReadingIsToldOfEachDataRowAndOfNothingElse() {
        byte[] file = csv(StandardCharsets.UTF_8, HEADER, PERSON, "", "文洋凯,2", "何平,3");
        List<Integer> told = new ArrayList<>();
        try (TabularFile opened = Tables.open(file);
                TableReader rows = opened.read(Tables.PEOPLE).watchedBy(told::add)) {
            rows.forEachRemaining(row -> assertThat(told).isNotEmpty());
        }
        assertThat(told).containsExactly(1, 2, 3);
    }

    @Test
    void theFormatIsToldByContentNotByName() {
        try (TabularFile file =
                TabularFile.open(new ByteArrayInputStream(workbook(row("姓名", "身份证号"), row("戴兰", "1"))), "名单.csv")) {
            assertThat(file.format()).isEqualTo(TableFormat.XLSX);
            assertThat(file.fileName()).isEqualTo("名单.csv");
        }
    }

    @Test
    void whatIsNoTableIsRefusedByItsName() {
        byte[] ole = new byte[2048];
        byte[] mark = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(mark, 0, ole, 0, mark.length);
        byte[] encrypted = join(Arrays.copyOf(ole, 70_000), "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        byte[] zip = new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0};
        byte[] whole = workbook(row("姓名", "身份证号"), row("戴兰", "1"));
        assertRefused(TabularProblem.OLD_WORKBOOK, () -> Tables.open(ole));
        assertRefused(TabularProblem.PASSWORD_PROTECTED, () -> Tables.open(encrypted));
        assertRefused(TabularProblem.BROKEN_FILE, () -> Tables.open(zip));
        assertRefused(TabularProblem.BROKEN_FILE, () -> Tables.open(Arrays.copyOf(whole, whole.length / 2)));
        assertRefused(TabularProblem.EMPTY_FILE, () -> Tables.open(new byte[0]));
        assertRefused(TabularProblem.EMPTY_FILE, () -> Tables.open(" \r\n ".getBytes(StandardCharsets.UTF_8)));
        assertRefused(TabularProblem.EMPTY_FILE, () -> Tables.rows(workbook(row())));
        assertRefused(TabularProblem.EMPTY_FILE, () -> Tables.rows(",,\n,,\n".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                TabularProblem.UNSUPPORTED_FORMAT, () -> Tables.open("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                TabularProblem.UNSUPPORTED_FORMAT,
                () -> Tables.open("\n<html><table>".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                TabularProblem.ENCODING_UNKNOWN, () -> Tables.open(new byte[] {'a', ',', (byte) 0xff, 'b', '\n'}));
    }

    @Test
    void aSheetThatBreaksOffIsRefusedWhereItBreaks() {
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>身份证号</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>戴兰</t></is></c></row><row r=\"3\"><c ";
        assertRefused(TabularProblem.BROKEN_FILE, () -> Tables.rows(Tables.handmade(rows, false)));
    }

    @Test
    void theDateSystemOf1904IsRespected() {
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>身份证号</t></is></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>出生日期</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>戴兰</t></is></c><c r=\"C2\" s=\"1\"><v>%d</v></c></row>"
                + "</sheetData></worksheet>";
        assertThat(Tables.rows(Tables.handmade(rows.formatted(34141), false))
                        .get(0)
                        .date("birth"))
                .isEqualTo(LocalDate.of(1993, 6, 21));
        assertThat(Tables.rows(Tables.handmade(rows.formatted(34141 - 1462), true))
                        .get(0)
                        .date("birth"))
                .isEqualTo(LocalDate.of(1993, 6, 21));
    }

    @Test
    void theFileCanBeReadAgainFromItsStart() {
        try (TabularFile file = Tables.open(workbook(row("姓名", "身份证号"), row("戴兰", "1"), row("傅志志", "2")))) {
            for (int time = 0; time < 2; time++) {
                try (TableReader reader = file.read(Tables.PEOPLE)) {
                    assertThat((Iterable<Row>) reader).extracting(Row::number).containsExactly(2, 3);
                }
            }
        }
    }

    @Test
    void anUnclosedQuoteIsRefused() {
        assertRefused(
                TabularProblem.QUOTING_BROKEN,
                () -> Tables.rows(csv(StandardCharsets.UTF_8, HEADER, PERSON, "\"傅志志,2", "文洋凯,3")));
    }

    @Test
    void limitsAreKept() {
        TabularLimits limits = new TabularLimits(1 << 20, 1 << 20, 1 << 20, 2);
        byte[] file = csv(StandardCharsets.UTF_8, HEADER, PERSON, PERSON);
        assertRefused(TabularProblem.TOO_MANY_ROWS, () -> {
            try (TabularFile opened = TabularFile.open(new ByteArrayInputStream(file), "a.csv", limits);
                    TableReader reader = opened.read(Tables.PEOPLE)) {
                reader.forEach(row -> {});
            }
        });
        assertRefused(
                TabularProblem.TOO_LARGE,
                () -> TabularFile.open(new ByteArrayInputStream(new byte[(1 << 20) + 1]), "a.csv", limits));
        byte[] bomb = workbook(row("姓名", "身份证号"), row("戴".repeat(30_000), "1"));
        TabularLimits small = new TabularLimits(1 << 20, 1 << 20, 10_000, 2);
        assertRefused(
                TabularProblem.TOO_LARGE, () -> TabularFile.open(new ByteArrayInputStream(bomb), "a.xlsx", small));
    }

    @Test
    void totalsBlanksNotesAndRepeatedHeadersAreSkippedAndCounted() {
        byte[] file = workbook(
                row("会员花名册"),
                row("姓名", "身份证号", "所在单位", "子女数"),
                row("戴兰", "1", "甲公司", 1),
                row("小 计", "1人"),
                row("会员花名册"),
                row("姓名", "身份证号", "所在单位", "子女数"),
                row(" ", "　"),
                row("傅志志", "2", "合计"),
                row(null, null, null, null, "总计：2"),
                row("合计", "2人", "2", 1),
                row("填表人：某某", null, null, "审核人：某某"));
        assertThat(Tables.rows(file)).extracting(r -> r.text("name")).containsExactly("戴兰", "傅志志");
        assertThat(Tables.summary(file)).isEqualTo(new ReadSummary(2, 0, 1, 3, 2, 1, 11));
    }
}
