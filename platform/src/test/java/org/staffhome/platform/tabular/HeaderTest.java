package org.staffhome.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.staffhome.platform.tabular.Tables.row;
import static org.staffhome.platform.tabular.Tables.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.problem.Problem;

class HeaderTest {
    private static final Object[] HEADER = row("姓名", "身份证号");
    private static final Object[] PERSON = row("戴兰", "990304199509175009");

    static void assertRefused(TabularProblem code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void theHeaderIsFoundBelowTitleRows() {
        byte[] file = workbook(
                row("会员花名册"),
                row(),
                row("填报单位：某某公司", null, "填报日期：2026年11月"),
                row("序号", "姓 名", "身份证号*"),
                row(1, "戴兰", "1"));
        assertThat(Tables.header(file).row()).isEqualTo(4);
        assertThat(Tables.header(file).letters()).containsExactly(Map.entry("name", "B"), Map.entry("idNumber", "C"));
        assertThat(Tables.header(file).unknown()).containsExactly(Map.entry("A", "序号"));
        assertThat(Tables.rows(file)).singleElement().satisfies(r -> {
            assertThat(r.number()).isEqualTo(5);
            assertThat(r.unknown()).containsExactly(Map.entry("序号", "1"));
        });
    }

    @Test
    void synonymsAndRemarksInTitlesAreUnderstood() {
        byte[] file = workbook(row("职工\n姓名（必填）", "身份证号码(18位)", "出生日期：", "月 收 入"), row("戴兰", "1", "1995-09-17", 1));
        assertThat(Tables.header(file).keys()).containsExactly("name", "idNumber", "birth", "income");
    }

    @Test
    void theExactTitleWinsOverASynonym() {
        byte[] file = workbook(row("名字", "姓名", "身份证号"), row("小戴", "戴兰", "1"));
        assertThat(Tables.rows(file).get(0).text("name")).isEqualTo("戴兰");
        assertThat(Tables.rows(file).get(0).unknown()).containsEntry("名字", "小戴");
    }

    @Test
    void aHeaderOfTwoRowsIsReadAsOne() {
        byte[] file = workbook(
                row("姓名", "证件", null), row(null, "身份证号", "出生日期"), row("戴兰", "990304199509175009", "1995-09-17"));
        assertThat(Tables.header(file).row()).isEqualTo(2);
        assertThat(Tables.rows(file)).singleElement().satisfies(r -> assertThat(r.text("name"))
                .isEqualTo("戴兰"));
    }

    @Test
    void aHeaderBelowTheSearchedRowsIsNotFound() {
        Object[][] rows = new Object[HeaderFinder.ROWS_SEARCHED + 3][];
        java.util.Arrays.fill(rows, row("说明"));
        rows[rows.length - 2] = HEADER;
        rows[rows.length - 1] = PERSON;
        assertRefused(TabularProblem.HEADER_NOT_FOUND, () -> Tables.rows(workbook(rows)));
    }

    @Test
    void aMissingRequiredColumnIsNamed() {
        assertThatThrownBy(() -> Tables.rows(workbook(row("姓名", "出生日期"), PERSON)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(TabularProblem.COLUMNS_MISSING);
                    assertThat(problem.parameters())
                            .containsEntry("titles", "身份证号")
                            .containsEntry("headerRow", 1);
                });
    }

    @Test
    void twoColumnsOfOneMeaningAreRefused() {
        byte[] file = workbook(row("姓名", "身份证号", "姓名"), PERSON);
        assertThatThrownBy(() -> Tables.rows(file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(TabularProblem.COLUMN_REPEATED);
            assertThat(problem.parameters()).containsEntry("letters", "A, C");
        });
    }

    @Test
    void twoFilledSheetsAreRefused() {
        Map<String, Object[][]> sheets = new LinkedHashMap<>();
        sheets.put("填表说明", new Object[][] {row("请逐行填写")});
        sheets.put("一", new Object[][] {HEADER, PERSON});
        sheets.put("二", new Object[][] {HEADER, PERSON});
        assertThatThrownBy(() -> Tables.rows(workbook(sheets))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(TabularProblem.SHEET_AMBIGUOUS);
            assertThat(problem.parameters()).containsEntry("sheets", "2, 3");
        });
    }

    @Test
    void anEmptyTemplateBesideTheFilledSheetDoesNotMatter() {
        Map<String, Object[][]> sheets = new LinkedHashMap<>();
        sheets.put("模板", new Object[][] {HEADER});
        sheets.put("数据", new Object[][] {HEADER, PERSON});
        assertThat(Tables.rows(workbook(sheets))).hasSize(1);
    }

    @Test
    void aHeaderWithoutDataIsRefused() {
        assertRefused(TabularProblem.NO_DATA_ROWS, () -> Tables.rows(workbook(row("名单"), HEADER)));
    }
}
