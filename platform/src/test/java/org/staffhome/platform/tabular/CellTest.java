package org.staffhome.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.platform.tabular.Tables.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    private static final Object[] HEADER = row("姓名", "身份证号", "出生日期", "子女数", "月收入");

    private static Row read(Object... cells) {
        return Tables.rows(Tables.workbook(HEADER, cells)).get(0);
    }

    private static String fault(String key, Object... cells) {
        Row row = read(cells);
        assertThat(row.has(key)).isFalse();
        assertThat(row.errors()).hasSize(1);
        assertThat(row.errors().get(0).row()).isEqualTo(2);
        return row.errors().get(0).code();
    }

    @ParameterizedTest
    @CsvSource({"'戴　兰',戴兰", "' 傅志志 ',傅志志", "'Ann　Lee',Ann Lee", "'第３组Ａ',第3组A", "'（一）部',（一）部", "'戴\u200b兰\ufeff',戴兰"})
    void namesAreFreedOfPadding(String raw, String clean) {
        assertThat(CellText.clean(raw, Kind.TEXT)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "'９９０３０４１９９５０９１７５００９ ',990304199509175009",
        "99041219930621703x,99041219930621703X",
        "'１９９－０５１７－０３５４',199-0517-0354"
    })
    void codesAreHalfWidthAndUpperCase(String raw, String clean) {
        assertThat(CellText.clean(raw, Kind.CODE)).isEqualTo(clean);
    }

    @Test
    void aNoteKeepsItsBlanksAndLines() {
        assertThat(CellText.clean("住院 一次\r\n已出院 ", Kind.NOTE)).isEqualTo("住院 一次\n已出院");
    }

    @Test
    void halvesOfCharactersAreDropped() {
        assertThat(CellText.clean("戴\ud842兰\ud842\udfb7", Kind.TEXT)).isEqualTo("戴兰\ud842\udfb7");
    }

    @Test
    void aTypedRowIsRead() {
        Row row = read("戴兰", 19904733745L, LocalDate.of(1995, 9, 17), "２ ", "￥1,234.50元");
        assertThat(row.errors()).isEmpty();
        assertThat(row.text("idNumber")).isEqualTo("19904733745");
        assertThat(row.date("birth")).isEqualTo(LocalDate.of(1995, 9, 17));
        assertThat(row.integer("children")).isEqualTo(2L);
        assertThat(row.decimal("income")).isEqualByComparingTo(new BigDecimal("1234.50"));
        assertThat(row.text("unit")).isNull();
    }

    @Test
    void aDateAsPlainNumberIsASerialOrEightDigits() {
        assertThat(read("戴兰", "1", 34141).date("birth")).isEqualTo(LocalDate.of(1993, 6, 21));
        assertThat(read("戴兰", "1", 19930621).date("birth")).isEqualTo(LocalDate.of(1993, 6, 21));
        assertThat(fault("birth", "戴兰", "1", 1993.1)).isEqualTo("date-incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.90304E+17", "9.903041995091E17", "9E+17", "990304199509175040.0"})
    void anIdentityNumberInScientificNotationIsAnError(String text) {
        assertThat(fault("idNumber", "戴兰", text)).isEqualTo("scientific-notation");
    }

    @Test
    void anIdentityNumberStoredAsNumberIsAnError() {
        assertThat(fault("idNumber", "戴兰", 990304199509175009d)).isEqualTo("scientific-notation");
        assertThat(fault("idNumber", "戴兰", 990304199509175009L)).isEqualTo("scientific-notation");
    }

    @Test
    void aFormulaIsAnErrorOnlyWhereItIsRead() {
        assertThat(fault("name", new Tables.Formula("UPPER(B2)"), "1")).isEqualTo("formula-cell");
        byte[] file = Tables.workbook(row("序号", "姓名", "身份证号"), row(new Tables.Formula("ROW()-1"), "戴兰", "1"));
        assertThat(Tables.rows(file).get(0).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"B2\" t=\"str\"><f>UPPER(A1)</f><v>1</v></c>",
                "<c r=\"B2\"><f t=\"shared\" ref=\"B2:B3\" si=\"0\">A1+1</f><v>2</v></c>",
                "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>"
            })
    void formulasAndErrorValuesAsExcelStoresThemAreErrors(String cell) {
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>身份证号</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>戴兰</t></is></c>" + cell
                + "</row></sheetData></worksheet>";
        Row row = Tables.rows(Tables.handmade(rows, false)).get(0);
        assertThat(row.errors()).singleElement().satisfies(error -> assertThat(error.code())
                .isEqualTo(cell.contains("#REF!") ? "cell-error" : "formula-cell"));
    }

    @Test
    void otherFaultsAreNamed() {
        assertThat(fault("name", null, "1")).isEqualTo("cell-missing");
        assertThat(fault("name", "长".repeat(501), "1")).isEqualTo("cell-too-long");
        assertThat(fault("children", "戴兰", "1", null, "两个")).isEqualTo("number-unreadable");
        assertThat(fault("children", "戴兰", "1", null, 1.5)).isEqualTo("number-unreadable");
        assertThat(fault("income", "戴兰", "1", null, null, "1,23")).isEqualTo("number-unreadable");
        assertThat(fault("birth", "戴兰", "1", "95-9-17")).isEqualTo("date-two-digit-year");
    }

    @Test
    void anErrorNamesThePlaceAndNeverTheValue() {
        Row row = read("戴兰", "9.90304E+17");
        RowError error = row.errors().get(0);
        assertThat(error.column()).isEqualTo("身份证号");
        assertThat(error.columnLetter()).isEqualTo("B");
        assertThat(error.toString()).doesNotContain("9.90304").doesNotContain("戴兰");
        assertThat(row.toString()).isEqualTo("Row 2");
    }
}
