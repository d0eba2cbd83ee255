package org.staffhome.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.staffhome.evaluation.expression.CompiledExpression;
import org.staffhome.evaluation.expression.NotComputable;
import org.staffhome.evaluation.fact.MeasuredValue;
import org.staffhome.evaluation.fact.Precision;
import org.staffhome.evaluation.standard.CompiledStandard;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.evaluation.standard.IndicatorKind;

/**
 * The scoring policy. A reviewer's mark goes before the facts, the facts before the union's own entry; what nobody filled
 * gives nothing. The total is the points on the scale, plus bonus, minus deductions, kept between 0 and the scale.
 */
public final class Scoring {
    private static final int PLACES = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CompiledStandard standard;
    private final GradePolicy grades;

    public Scoring(CompiledStandard standard) {
        this.standard = standard;
        this.grades = new GradePolicy(standard);
    }

    /**
     * Scores one organisation.
     *
     * @param facts values by metric; one that is not in it was never recorded and is exactly 0
     * @param marks what people entered and counts, by indicator
     * @param heldBefore the highest grade of an earlier round; null when none
     */
    public ScoreSheet score(Map<String, MeasuredValue> facts, Map<String, Mark> marks, Grade heldBefore) {
        List<ScoreLine> lines = new ArrayList<>(standard.indicators().size());
        BigDecimal total = BigDecimal.ZERO;
        boolean vetoed = false;
        for (Indicator indicator : standard.indicators()) {
            ScoreLine line = line(indicator, facts, marks.get(indicator.code()));
            lines.add(line);
            total = indicator.kind() == IndicatorKind.DEDUCTION
                    ? total.subtract(line.points())
                    : total.add(line.points());
            vetoed |= line.vetoed();
        }
        BigDecimal clamped =
                between(total, BigDecimal.valueOf(standard.scale())).setScale(PLACES, RoundingMode.UNNECESSARY);
        GradePolicy.Outcome outcome = grades.judge(lines, clamped, facts, heldBefore);
        return new ScoreSheet(lines, clamped, vetoed, outcome.grade(), outcome.unmet());
    }

    /** A total of a scale on the scale of 100: 870 of 1,000 is 87.00. */
    public static BigDecimal onHundred(BigDecimal total, int scale) {
        return total.multiply(HUNDRED).divide(BigDecimal.valueOf(scale), PLACES, RoundingMode.HALF_UP);
    }

    /** The line of an indicator by the facts alone. */
    public static ScoreLine line(Indicator indicator, CompiledExpression expression, Map<String, MeasuredValue> facts) {
        return line(indicator, expression, compute(indicator, expression, facts), null);
    }

    private static ScoreLine line(Indicator indicator, CompiledExpression expression, Computed computed, Mark mark) {
        boolean veto = indicator.kind() == IndicatorKind.VETO;
        ScoreLine.Source source;
        BigDecimal points = BigDecimal.ZERO;
        boolean vetoed = false;
        if (mark != null && (mark.reviewed() || expression == null)) {
            source = mark.reviewed() ? ScoreLine.Source.REVIEW : ScoreLine.Source.SELF;
            points = veto ? BigDecimal.ZERO : mark.points();
            vetoed = veto && mark.vetoed();
        } else if (expression != null) {
            source = ScoreLine.Source.FACTS;
            points = computed.points() == null ? BigDecimal.ZERO : computed.points();
            vetoed = computed.vetoed();
        } else {
            source = ScoreLine.Source.NOBODY;
        }
        return new ScoreLine(
                indicator.code(),
                between(points, indicator.maximum()).setScale(PLACES, RoundingMode.HALF_UP),
                source,
                computed.points(),
                vetoed,
                computed.precision(),
                computed.inputs(),
                computed.problem());
    }

    private ScoreLine line(Indicator indicator, Map<String, MeasuredValue> facts, Mark mark) {
        CompiledExpression expression = standard.expressionOf(indicator);
        Computed computed = expression == null ? Computed.NOTHING : compute(indicator, expression, facts);
        return line(indicator, expression, computed, mark);
    }

    private static Computed compute(
            Indicator indicator, CompiledExpression expression, Map<String, MeasuredValue> facts) {
        SortedMap<String, MeasuredValue> inputs = new TreeMap<>();
        Precision precision = Precision.EXACT;
        for (String metric : expression.metrics()) {
            MeasuredValue value = facts.getOrDefault(metric, MeasuredValue.NONE);
            inputs.put(metric, value);
            precision = precision.weakest(value.precision());
        }
        try {
            if (indicator.kind() == IndicatorKind.VETO) {
                boolean applies = expression.holds(metric -> inputs.get(metric).value());
                return new Computed(null, applies, precision, inputs, null);
            }
            BigDecimal result = expression.number(metric -> inputs.get(metric).value(), indicator.maximum());
            BigDecimal points = between(result, indicator.maximum()).setScale(PLACES, RoundingMode.HALF_UP);
            return new Computed(points, false, precision, inputs, null);
        } catch (NotComputable e) {
            return new Computed(null, false, precision, inputs, e.getMessage());
        }
    }

    private static BigDecimal between(BigDecimal value, BigDecimal maximum) {
        return value.max(BigDecimal.ZERO).min(maximum);
    }

    private record Computed(
            BigDecimal points,
            boolean vetoed,
            Precision precision,
            SortedMap<String, MeasuredValue> inputs,
            String problem) {
        static final Computed NOTHING = new Computed(null, false, Precision.EXACT, Collections.emptySortedMap(), null);
    }
}
