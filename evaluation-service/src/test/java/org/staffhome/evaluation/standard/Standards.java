package org.staffhome.evaluation.standard;

import java.math.BigDecimal;
import java.util.List;
import org.staffhome.evaluation.expression.Expressions;
import org.staffhome.evaluation.fact.MetricCatalogue;

/** Builds standards for tests. */
public final class Standards {
    public static final StandardCompiler COMPILER = new StandardCompiler(new Expressions(MetricCatalogue.load()));

    private Standards() {}

    public static Indicator metric(String code, String maximum, String expression) {
        return indicator(code, IndicatorKind.METRIC, maximum, expression, List.of(), false);
    }

    public static Indicator manual(String code, String maximum) {
        return indicator(code, IndicatorKind.MANUAL, maximum, null, List.of(), false);
    }

    public static Indicator checklist(String code, String maximum, int items) {
        List<String> names = java.util.stream.IntStream.rangeClosed(1, items)
                .mapToObj(i -> "条目" + i)
                .toList();
        return indicator(code, IndicatorKind.CHECKLIST, maximum, null, names, false);
    }

    public static Indicator veto(String code, String expression) {
        return indicator(code, IndicatorKind.VETO, "0", expression, List.of(), false);
    }

    public static Indicator indicator(
            String code, IndicatorKind kind, String maximum, String expression, List<String> items, boolean mandatory) {
        return new Indicator(code, "指标" + code, kind, new BigDecimal(maximum), expression, items, null, mandatory);
    }

    public static GradeRule grade(Grade grade, String threshold, Grade requires) {
        return new GradeRule(grade, new BigDecimal(threshold), requires, List.of());
    }

    /** Thresholds 60, 85 and 95 of 100, on the scale; each grade needs the one below. */
    public static List<GradeRule> usualGrades(int scale) {
        String factor = scale == 100 ? "" : "0";
        return List.of(
                grade(Grade.QUALIFIED, "60" + factor, null),
                grade(Grade.ADVANCED, "85" + factor, Grade.QUALIFIED),
                grade(Grade.MODEL, "95" + factor, Grade.ADVANCED));
    }

    public static StandardContent content(int scale, Indicator... indicators) {
        return new StandardContent(
                scale,
                List.of("GRASSROOTS_UNION"),
                List.of(new IndicatorGroup("all", "全部", List.of(indicators), List.of())),
                usualGrades(scale));
    }
}
