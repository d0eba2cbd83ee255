package org.staffhome.evaluation.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.staffhome.evaluation.expression.CompiledExpression;

/**
 * A standard that passed all its checks, with its expressions compiled; what scoring works with. Immutable and shared by
 * threads.
 */
public final class CompiledStandard {
    private final StandardContent content;
    private final List<Indicator> indicators;
    private final Map<String, CompiledExpression> byIndicator;
    private final Map<GradeRule.Condition, CompiledExpression> byCondition;

    CompiledStandard(
            StandardContent content,
            Map<String, CompiledExpression> byIndicator,
            Map<GradeRule.Condition, CompiledExpression> byCondition) {
        this.content = content;
        this.indicators = content.indicators();
        this.byIndicator = Map.copyOf(byIndicator);
        this.byCondition = Map.copyOf(byCondition);
    }

    /** 100 or 1,000. */
    public int scale() {
        return content.scale();
    }

    /** All indicators in the order of the table. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** The indicator of a code, if the standard has it. */
    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /** The compiled expression of an indicator that fills itself. */
    public CompiledExpression expressionOf(Indicator indicator) {
        return byIndicator.get(indicator.code());
    }

    /** What each grade asks for, lowest grade first. */
    public List<GradeRule> grades() {
        return content.grades();
    }

    /** The compiled expression of a condition of a grade. */
    public CompiledExpression expressionOf(GradeRule.Condition condition) {
        return byCondition.get(condition);
    }
}
