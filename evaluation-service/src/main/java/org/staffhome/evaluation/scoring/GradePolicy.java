package org.staffhome.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.staffhome.evaluation.expression.NotComputable;
import org.staffhome.evaluation.fact.MeasuredValue;
import org.staffhome.evaluation.standard.CompiledStandard;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.evaluation.standard.GradeRule;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.platform.problem.Problem;

/**
 * Which grade a total reaches. A grade needs its threshold, its prerequisite, its conditions and that of every lower grade;
 * a veto or an unmet mandatory indicator takes every grade away. Source: staff-home creation rules, ADVANCED only after
 * QUALIFIED.
 */
public final class GradePolicy {
    private final CompiledStandard standard;

    GradePolicy(CompiledStandard standard) {
        this.standard = standard;
    }

    record Outcome(Grade grade, List<UnmetCondition> unmet) {}

    /** Refuses to award a grade that the sheet does not reach; a lower grade than the reached one may be awarded. */
    public static void requireReached(Grade asked, ScoreSheet sheet) {
        if (sheet.grade() != null && sheet.grade().isAtLeast(asked)) {
            return;
        }
        UnmetCondition first = sheet.unmet().stream()
                .filter(u -> u.grade().compareTo(asked) <= 0)
                .findFirst()
                .orElse(new UnmetCondition(asked, UnmetCondition.Kind.CONDITION, "not a grade of this standard"));
        GradeProblem problem = first.kind() == UnmetCondition.Kind.PREREQUISITE
                ? GradeProblem.PREREQUISITE_MISSING
                : GradeProblem.NOT_REACHED;
        throw Problem.of(problem)
                .with("grade", asked)
                .with("kind", first.kind())
                .with("detail", first.detail())
                .at("/grade");
    }

    Outcome judge(List<ScoreLine> lines, BigDecimal total, Map<String, MeasuredValue> facts, Grade heldBefore) {
        List<UnmetCondition> unmet = new ArrayList<>();
        Grade reached = null;
        for (GradeRule rule : standard.grades()) {
            List<UnmetCondition> here = unmet(rule, lines, total, facts, heldBefore);
            if (here.isEmpty() && unmet.isEmpty()) {
                reached = rule.grade();
            }
            unmet.addAll(here);
        }
        return new Outcome(reached, unmet);
    }

    private List<UnmetCondition> unmet(
            GradeRule rule,
            List<ScoreLine> lines,
            BigDecimal total,
            Map<String, MeasuredValue> facts,
            Grade heldBefore) {
        List<UnmetCondition> unmet = new ArrayList<>();
        if (rule.requires() != null && (heldBefore == null || !heldBefore.isAtLeast(rule.requires()))) {
            unmet.add(new UnmetCondition(
                    rule.grade(),
                    UnmetCondition.Kind.PREREQUISITE,
                    rule.requires().name()));
        }
        if (total.compareTo(rule.threshold()) < 0) {
            String missing = rule.threshold().subtract(total).toPlainString();
            unmet.add(new UnmetCondition(rule.grade(), UnmetCondition.Kind.POINTS, missing));
        }
        for (int i = 0; i < lines.size(); i++) {
            Indicator indicator = standard.indicators().get(i);
            ScoreLine line = lines.get(i);
            if (line.vetoed()) {
                unmet.add(new UnmetCondition(rule.grade(), UnmetCondition.Kind.VETO, indicator.code()));
            } else if (indicator.mandatory()
                    && indicator.kind().isOnScale()
                    && line.points().compareTo(indicator.maximum()) < 0) {
                unmet.add(new UnmetCondition(rule.grade(), UnmetCondition.Kind.MANDATORY, indicator.code()));
            }
        }
        for (GradeRule.Condition condition : rule.conditions()) {
            if (!holds(condition, facts)) {
                unmet.add(new UnmetCondition(rule.grade(), UnmetCondition.Kind.CONDITION, condition.name()));
            }
        }
        return unmet;
    }

    private boolean holds(GradeRule.Condition condition, Map<String, MeasuredValue> facts) {
        try {
            return standard.expressionOf(condition).holds(metric -> facts.getOrDefault(metric, MeasuredValue.NONE)
                    .value());
        } catch (NotComputable e) {
            // A condition that has no result is not met.
            return false;
        }
    }
}
