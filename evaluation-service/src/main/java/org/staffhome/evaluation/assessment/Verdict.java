package org.staffhome.evaluation.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.evaluation.standard.IndicatorKind;
import org.staffhome.platform.problem.Problem;

/**
 * A value that a person gives an indicator, checked against what the indicator is.
 *
 * @param points points that follow; null for a veto
 * @param vetoed whether the veto applies; false for other kinds
 * @param metItems numbers of the met items, ascending; null for other kinds than checklists
 */
record Verdict(BigDecimal points, boolean vetoed, List<Integer> metItems) {
    /** Checks what was given; all but one of the three forms must be null. */
    static Verdict of(Indicator indicator, BigDecimal points, List<Integer> metItems, Boolean vetoed, String pointer) {
        boolean checklist = indicator.kind() == IndicatorKind.CHECKLIST;
        boolean veto = indicator.kind() == IndicatorKind.VETO;
        boolean fits =
                checklist == (metItems != null) && veto == (vetoed != null) && (points == null || !checklist && !veto);
        if (!fits) {
            throw Problem.of(AssessmentProblem.MARK_DOES_NOT_FIT)
                    .with("indicator", indicator.code())
                    .with("kind", indicator.kind())
                    .at(pointer);
        }
        if (veto) {
            return new Verdict(null, vetoed, null);
        }
        return checklist ? ofItems(indicator, metItems, pointer) : ofPoints(indicator, points, pointer);
    }

    /** All items met gives the maximum, one missing gives nothing: 15 of 16 is not passed. */
    private static Verdict ofItems(Indicator indicator, List<Integer> metItems, String pointer) {
        TreeSet<Integer> met = new TreeSet<>(metItems);
        int items = indicator.items().size();
        if (!met.isEmpty() && (met.first() < 1 || met.last() > items)) {
            throw Problem.of(AssessmentProblem.ITEM_UNKNOWN)
                    .with("indicator", indicator.code())
                    .with("items", items)
                    .at(pointer + "/metItems");
        }
        return new Verdict(met.size() == items ? indicator.maximum() : BigDecimal.ZERO, false, List.copyOf(met));
    }

    private static Verdict ofPoints(Indicator indicator, BigDecimal points, String pointer) {
        if (points == null) {
            throw Problem.of(AssessmentProblem.POINTS_MISSING)
                    .with("indicator", indicator.code())
                    .at(pointer + "/points");
        }
        if (points.signum() < 0 || points.compareTo(indicator.maximum()) > 0) {
            throw Problem.of(AssessmentProblem.POINTS_OUT_OF_RANGE)
                    .with("indicator", indicator.code())
                    .with("maximum", indicator.maximum().toPlainString())
                    .at(pointer + "/points");
        }
        return new Verdict(points, false, null);
    }
}
