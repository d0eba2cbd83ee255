package org.staffhome.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.platform.tabular.HeaderTest.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergedCellsTest {
    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                row.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(RawRow.letter(i), number, cells[i]));
            }
        }
        return row.append("</row>").toString();
    }

    private static byte[] file(String rows, String... merged) {
        StringBuilder xml = new StringBuilder(rows).append("</sheetData><mergeCells>");
        for (String range : merged) {
            xml.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        return Tables.handmade(xml.append("</mergeCells></worksheet>").toString(), false);
    }

    @Test
    void mergedTitleRowsAboveTheHeaderDoNotMatter() {
        byte[] file = file(row(1, "会员花名册") + row(2, "姓名", "身份证号", "出生日期") + row(3, "戴兰", "1", "1995-09-17"), "A1:M1");
        assertThat(Tables.header(file).row()).isEqualTo(2);
        assertThat(Tables.rows(file).get(0).errors()).isEmpty();
    }

    @Test
    void aTitleMergedOverColumnsIsRefused() {
        byte[] file = file(row(1, "姓名", "身份证号", null, "出生日期") + row(2, "戴兰", "1", "2", null), "B1:C1");
        assertRefused(TabularProblem.HEADER_MERGED, () -> Tables.rows(file));
    }

    @Test
    void aTitleMergedOverColumnsOfATwoRowHeaderIsRefusedToo() {
        byte[] file = file(
                row(1, "姓名", null, "证件", null)
                        + row(2, null, null, "身份证号", "出生日期")
                        + row(3, "戴", "兰", "1", "1995-09-17"),
                "A1:B2",
                "C1:D1");
        assertRefused(TabularProblem.HEADER_MERGED, () -> Tables.rows(file));
    }

    @Test
    void groupTitlesMergedOverTheirColumnsAreUnderstood() {
        byte[] file = file(
                row(1, "姓名", "证件", null) + row(2, null, "身份证号", "出生日期") + row(3, "戴兰", "1", "1995-09-17"),
                "A1:A2",
                "B1:C1");
        assertThat(Tables.header(file).row()).isEqualTo(2);
        assertThat(Tables.rows(file)).singleElement().satisfies(r -> assertThat(r.errors())
                .isEmpty());
    }

    @Test
    void aDataCellMergedOverRowsIsAnErrorInEachRowItHides() {
        byte[] file = file(
                row(1, "姓名", "身份证号", "所在单位") + row(2, "戴兰", "1", "甲公司") + row(3, "傅志志", "2") + row(4, "文洋凯", "3"),
                "C2:C3");
        List<Row> rows = Tables.rows(file);
        assertThat(rows.get(0).errors()).isEmpty();
        assertThat(rows.get(1).errors())
                .extracting(RowError::code, RowError::columnLetter)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("cell-merged", "C"));
        assertThat(rows.get(2).errors()).isEmpty();
    }

    @Test
    void aMergedRangeThatIsBlankHidesNothing() {
        byte[] file = file(row(1, "姓名", "身份证号", "所在单位") + row(2, "戴兰", "1") + row(3, "傅志志", "2"), "C2:C3");
        assertThat(Tables.rows(file)).hasSize(2).allMatch(Row::isGood);
    }

    @Test
    void anAddressBeyondTheLastColumnIsRefused() {
        String cell = "<row r=\"2\"><c r=\"ZZZZZZ2\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        assertRefused(
                TabularProblem.BROKEN_FILE, () -> Tables.rows(file(row(1, "姓名", "身份证号") + row(2, "戴兰", "1") + cell)));
    }

    @Test
    void endlessRowsAndTextsAreRefused() {
        String header = row(1, "姓名", "身份证号");
        String wide = "<row r=\"2\">" + "<c><v>1</v></c>".repeat(16_385) + "</row>";
        assertRefused(TabularProblem.BROKEN_FILE, () -> Tables.rows(file(header + wide)));
        assertRefused(TabularProblem.BROKEN_FILE, () -> Tables.rows(file(header + row(2, "长".repeat(400_000)))));
        byte[] many = file(header + row(2, "戴兰", "1") + row(3, new String[16_000]) + row(4, "傅志志", "2"));
        assertThat(Tables.rows(many)).hasSize(2);
    }
}
