package org.staffhome.evaluation.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.staffhome.evaluation.standard.Standards.checklist;
import static org.staffhome.evaluation.standard.Standards.content;
import static org.staffhome.evaluation.standard.Standards.grade;
import static org.staffhome.evaluation.standard.Standards.indicator;
import static org.staffhome.evaluation.standard.Standards.manual;
import static org.staffhome.evaluation.standard.Standards.metric;
import static org.staffhome.evaluation.standard.Standards.veto;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.staffhome.platform.problem.Problem;

class StandardCompilerTest {

    @ParameterizedTest
    @CsvSource({"100, 60, 39", "100, 60, 41", "100, 60, 39.99", "1000, 600, 399", "1000, 600, 401"})
    void pointsThatDoNotAddUpAreRefused(int scale, String one, String other) {
        refused(content(scale, manual("a", one), manual("b", other)), StandardProblem.POINTS_DO_NOT_ADD_UP);
    }

    @ParameterizedTest
    @CsvSource({"100, 60, 40", "100, 60.25, 39.75", "1000, 600, 400"})
    void pointsThatAddUpExactlyAreTaken(int scale, String one, String other) {
        StandardContent content = content(scale, manual("a", one), manual("b", other));
        assertThat(Standards.COMPILER.compile(content).indicators()).hasSize(2);
    }

    @Test
    void bonusDeductionAndVetoAreNotPartOfTheScale() {
        StandardContent content = content(
                100,
                manual("a", "100"),
                indicator("plus", IndicatorKind.BONUS, "5", null, List.of(), false),
                indicator("minus", IndicatorKind.DEDUCTION, "10", null, List.of(), false),
                veto("never", "activity.completed == 0"));
        assertThat(Standards.COMPILER.compile(content).indicators()).hasSize(4);
    }

    @Test
    void onlyHundredAndThousandAreScales() {
        refused(content(120, manual("a", "120")), StandardProblem.SCALE_UNSUPPORTED);
    }

    @Test
    void anExpressionThatDoesNotTypeCheckIsRefused() {
        StandardContent content = content(100, metric("a", "100", "activity.complted"));
        assertThatThrownBy(() -> Standards.COMPILER.compile(content)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(StandardProblem.EXPRESSION_FAULTY);
            assertThat(problem.pointers()).containsExactly("/content/groups/0/indicators/0/expression");
            assertThat(problem.parameters().get("reason").toString()).contains("activity");
        });
    }

    @Test
    void aVetoIsAConditionWithoutPoints() {
        refused(content(100, manual("a", "100"), veto("v", "activity.completed")), StandardProblem.EXPRESSION_FAULTY);
        refused(
                content(100, manual("a", "90"), indicator("v", IndicatorKind.VETO, "10", null, List.of(), false)),
                StandardProblem.VETO_WITH_POINTS);
    }

    @Test
    void whatIsFilledByHandHasNoExpressionAndAMetricNeedsOne() {
        refused(
                content(100, indicator("a", IndicatorKind.MANUAL, "100", "activity.completed", List.of(), false)),
                StandardProblem.EXPRESSION_NOT_ALLOWED);
        refused(content(100, metric("a", "100", null)), StandardProblem.EXPRESSION_MISSING);
    }

    @Test
    void onlyAChecklistHasItems() {
        refused(content(100, checklist("a", "100", 0)), StandardProblem.ITEMS_MISSING);
        refused(
                content(100, indicator("a", IndicatorKind.MANUAL, "100", null, List.of("条目"), false)),
                StandardProblem.ITEMS_NOT_ALLOWED);
    }

    @Test
    void codesAreUnique() {
        refused(content(100, manual("a", "50"), manual("a", "50")), StandardProblem.INDICATOR_CODE_TWICE);
        IndicatorGroup group = new IndicatorGroup("g", "组", List.of(), List.of());
        refused(withGroups(List.of(group, group)), StandardProblem.GROUP_CODE_TWICE);
    }

    @Test
    void aTreeIsAtMostThreeGroupsDeep() {
        IndicatorGroup tree = new IndicatorGroup("d", "四级", List.of(manual("x", "100")), List.of());
        for (String code : List.of("c", "b", "a")) {
            tree = new IndicatorGroup(code, "组", List.of(), List.of(tree));
        }
        refused(withGroups(List.of(tree)), StandardProblem.TOO_DEEP);
    }

    @Test
    void gradesRiseWithTheirThresholds() {
        refused(
                withGrades(grade(Grade.QUALIFIED, "85", null), grade(Grade.ADVANCED, "85", null)),
                StandardProblem.GRADES_OUT_OF_ORDER);
        refused(
                withGrades(grade(Grade.ADVANCED, "60", null), grade(Grade.QUALIFIED, "85", null)),
                StandardProblem.GRADES_OUT_OF_ORDER);
        refused(withGrades(grade(Grade.QUALIFIED, "100.5", null)), StandardProblem.GRADES_OUT_OF_ORDER);
        refused(withGrades(grade(Grade.QUALIFIED, "60", Grade.MODEL)), StandardProblem.GRADE_REQUIRES_HIGHER);
    }

    @Test
    void theShippedTemplateIsSound() {
        StandardTemplate template = new StandardTemplates().require("grassroots-100");
        CompiledStandard compiled = Standards.COMPILER.compile(template.content());
        assertThat(compiled.scale()).isEqualTo(100);
        assertThat(compiled.indicators()).hasSizeGreaterThan(15);
        assertThat(compiled.grades()).hasSize(3);
        ContentConverter converter = new ContentConverter();
        String stored = converter.convertToDatabaseColumn(template.content());
        assertThat(converter.convertToEntityAttribute(stored)).isEqualTo(template.content());
    }

    private static StandardContent withGroups(List<IndicatorGroup> groups) {
        return new StandardContent(100, List.of("GRASSROOTS_UNION"), groups, Standards.usualGrades(100));
    }

    private static StandardContent withGrades(GradeRule... grades) {
        StandardContent sound = content(100, manual("a", "100"));
        return new StandardContent(100, sound.kinds(), sound.groups(), List.of(grades));
    }

    private static void refused(StandardContent content, StandardProblem expected) {
        assertThatThrownBy(() -> Standards.COMPILER.compile(content))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(expected));
    }
}
