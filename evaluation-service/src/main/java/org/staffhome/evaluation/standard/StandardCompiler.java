package org.staffhome.evaluation.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.staffhome.evaluation.expression.CompiledExpression;
import org.staffhome.evaluation.expression.ExpressionFault;
import org.staffhome.evaluation.expression.Expressions;
import org.staffhome.platform.problem.Problem;

/**
 * Checks a standard's content as a whole and compiles its expressions. What passes here can be scored; what does not is
 * refused with the place of the first fault as a JSON pointer into the content.
 */
@ApplicationScoped
public class StandardCompiler {
    private static final Set<Integer> SCALES = Set.of(100, 1_000);
    private static final int DEPTH_LIMIT = 3;
    private static final int INDICATOR_LIMIT = 300;

    private final Expressions expressions;

    @Inject
    public StandardCompiler(Expressions expressions) {
        this.expressions = expressions;
    }

    /** Checks and compiles, or refuses with a problem of this room. */
    public CompiledStandard compile(StandardContent content) {
        return new Run(content).compile();
    }

    private final class Run {
        private final StandardContent content;
        private final Map<String, CompiledExpression> byIndicator = new HashMap<>();
        private final Map<GradeRule.Condition, CompiledExpression> byCondition = new HashMap<>();
        private final Set<String> indicatorCodes = new HashSet<>();
        private final Set<String> groupCodes = new HashSet<>();

        Run(StandardContent content) {
            this.content = content;
        }

        CompiledStandard compile() {
            if (!SCALES.contains(content.scale())) {
                throw Problem.of(StandardProblem.SCALE_UNSUPPORTED)
                        .with("scale", content.scale())
                        .at("/content/scale");
            }
            groups(content.groups(), "/content/groups", 1);
            pointsAddUp();
            grades();
            return new CompiledStandard(content, byIndicator, byCondition);
        }

        private void groups(List<IndicatorGroup> groups, String pointer, int depth) {
            for (int g = 0; g < groups.size(); g++) {
                IndicatorGroup group = groups.get(g);
                String here = pointer + "/" + g;
                if (depth > DEPTH_LIMIT) {
                    throw Problem.of(StandardProblem.TOO_DEEP)
                            .with("limit", DEPTH_LIMIT)
                            .at(here);
                }
                if (!groupCodes.add(group.code())) {
                    throw Problem.of(StandardProblem.GROUP_CODE_TWICE)
                            .with("code", group.code())
                            .at(here + "/code");
                }
                for (int i = 0; i < group.indicators().size(); i++) {
                    indicator(group.indicators().get(i), here + "/indicators/" + i);
                }
                groups(group.groups(), here + "/groups", depth + 1);
            }
        }

        private void indicator(Indicator indicator, String pointer) {
            if (!indicatorCodes.add(indicator.code())) {
                throw Problem.of(StandardProblem.INDICATOR_CODE_TWICE)
                        .with("code", indicator.code())
                        .at(pointer + "/code");
            }
            if (indicatorCodes.size() > INDICATOR_LIMIT) {
                throw Problem.of(StandardProblem.TOO_MANY_INDICATORS)
                        .with("limit", INDICATOR_LIMIT)
                        .at(pointer);
            }
            boolean checklist = indicator.kind() == IndicatorKind.CHECKLIST;
            refuseWhen(checklist && indicator.items().isEmpty(), StandardProblem.ITEMS_MISSING, indicator, pointer);
            refuseWhen(
                    !checklist && !indicator.items().isEmpty(), StandardProblem.ITEMS_NOT_ALLOWED, indicator, pointer);
            boolean veto = indicator.kind() == IndicatorKind.VETO;
            refuseWhen(veto && indicator.maximum().signum() != 0, StandardProblem.VETO_WITH_POINTS, indicator, pointer);
            refuseWhen(!veto && indicator.maximum().signum() == 0, StandardProblem.POINTS_MISSING, indicator, pointer);
            expression(indicator, pointer);
        }

        private void expression(Indicator indicator, String pointer) {
            boolean byHandOnly =
                    indicator.kind() == IndicatorKind.CHECKLIST || indicator.kind() == IndicatorKind.MANUAL;
            refuseWhen(
                    byHandOnly && indicator.expression() != null,
                    StandardProblem.EXPRESSION_NOT_ALLOWED,
                    indicator,
                    pointer);
            refuseWhen(
                    indicator.kind() == IndicatorKind.METRIC && indicator.expression() == null,
                    StandardProblem.EXPRESSION_MISSING,
                    indicator,
                    pointer);
            if (indicator.expression() != null) {
                boolean condition = indicator.kind() == IndicatorKind.VETO;
                byIndicator.put(indicator.code(), compiled(indicator.expression(), condition, pointer + "/expression"));
            }
        }

        private void pointsAddUp() {
            BigDecimal sum = content.indicators().stream()
                    .filter(i -> i.kind().isOnScale())
                    .map(Indicator::maximum)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.valueOf(content.scale())) != 0) {
                throw Problem.of(StandardProblem.POINTS_DO_NOT_ADD_UP)
                        .with("sum", sum.toPlainString())
                        .with("scale", content.scale())
                        .at("/content/groups");
            }
        }

        private void grades() {
            GradeRule lower = null;
            for (int g = 0; g < content.grades().size(); g++) {
                GradeRule rule = content.grades().get(g);
                String here = "/content/grades/" + g;
                boolean aboveScale = rule.threshold().compareTo(BigDecimal.valueOf(content.scale())) > 0;
                boolean notAboveLower = lower != null
                        && (rule.grade().compareTo(lower.grade()) <= 0
                                || rule.threshold().compareTo(lower.threshold()) <= 0);
                if (aboveScale || notAboveLower) {
                    throw Problem.of(StandardProblem.GRADES_OUT_OF_ORDER)
                            .with("grade", rule.grade())
                            .at(here + "/threshold");
                }
                if (rule.requires() != null && rule.requires().compareTo(rule.grade()) >= 0) {
                    throw Problem.of(StandardProblem.GRADE_REQUIRES_HIGHER)
                            .with("grade", rule.grade())
                            .at(here + "/requires");
                }
                for (int c = 0; c < rule.conditions().size(); c++) {
                    GradeRule.Condition condition = rule.conditions().get(c);
                    byCondition.put(
                            condition,
                            compiled(condition.expression(), true, here + "/conditions/" + c + "/expression"));
                }
                lower = rule;
            }
        }

        private CompiledExpression compiled(String source, boolean condition, String pointer) {
            return StandardCompiler.this.compile(source, condition, pointer);
        }

        private void refuseWhen(boolean broken, StandardProblem problem, Indicator indicator, String pointer) {
            if (broken) {
                throw Problem.of(problem).with("code", indicator.code()).at(pointer);
            }
        }
    }

    /** Compiles one expression whose result is a number, or refuses it at the pointer. */
    public CompiledExpression compileNumber(String source, String pointer) {
        return compile(source, false, pointer);
    }

    /** Compiles one expression, or refuses it at the pointer with the reason of the type checker. */
    private CompiledExpression compile(String source, boolean condition, String pointer) {
        try {
            return condition ? expressions.condition(source) : expressions.number(source);
        } catch (ExpressionFault e) {
            throw Problem.of(StandardProblem.EXPRESSION_FAULTY)
                    .with("reason", e.getMessage())
                    .at(pointer);
        }
    }
}
