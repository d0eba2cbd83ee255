package org.staffhome.evaluation.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.evaluation.fact.MetricCatalogue;

class ExpressionsTest {
    private static final Expressions EXPRESSIONS = new Expressions(MetricCatalogue.load());
    private static final Map<String, Long> FACTS =
            Map.of("activity.completed", 3L, "activity.signUps", 7L, "membership.members", 0L);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "activity.complted",
                "activity",
                "'ten'",
                "activity.completed > 3",
                "ratio(activity.completed)",
                "maximum * 'a'",
                "unknownFunction(activity.completed)",
                "[activity.completed]",
                "activity.completed > 3 ? maximum : 0"
            })
    void anExpressionThatDoesNotTypeCheckIsRefused(String source) {
        assertThatThrownBy(() -> EXPRESSIONS.number(source)).isInstanceOf(ExpressionFault.class);
    }

    @Test
    void aConditionMustBeTrueOrFalse() throws Exception {
        assertThatThrownBy(() -> EXPRESSIONS.condition("activity.completed")).isInstanceOf(ExpressionFault.class);
        assertThat(EXPRESSIONS.condition("activity.completed == 3").holds(FACTS::get))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "activity.completed; 3",
                "maximum * ratio(activity.completed, 4); 7.5",
                "maximum * 0.1 + 0.2; 1.2",
                "0.1 + maximum * 0.2; 2.1",
                "maximum - activity.completed; 7",
                "activity.completed - maximum; -7",
                "maximum / 4; 2.5",
                "activity.completed / 2; 1",
                "ratio(activity.signUps, membership.members); 0",
                "activity.completed >= 3 ? maximum : none; 10",
                "activity.completed >= 4 ? maximum : none; 0",
                "ratio(activity.completed, 4) >= 0.75 ? maximum : none; 10",
                "ratio(1, 3) * 3 < 1 ? none : maximum; 0",
                "maximum >= 10 && 10 <= maximum && 9.5 < maximum ? 1 : 2; 1",
                "maximum > 10 || 11 < maximum ? 1 : 2; 2"
            })
    void numbersAreExact(String source, BigDecimal expected) throws Exception {
        BigDecimal result = EXPRESSIONS.number(source).number(FACTS::get, BigDecimal.TEN);
        assertThat(result).isEqualByComparingTo(expected);
    }

    @Test
    void aTenthIsATenth() throws Exception {
        BigDecimal result = EXPRESSIONS.number("maximum * 0.1 * 3").number(FACTS::get, BigDecimal.ONE);
        assertThat(result).isEqualTo(new BigDecimal("0.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 / (activity.completed - 3)", "maximum / none", "1.0 / 0.0", "maximum * (1.0 / 0.0)"})
    void anExpressionWithoutAResultSaysSo(String source) throws Exception {
        CompiledExpression expression = EXPRESSIONS.number(source);
        assertThatThrownBy(() -> expression.number(FACTS::get, BigDecimal.TEN)).isInstanceOf(NotComputable.class);
    }

    @Test
    void theMetricsOfAnExpressionAreKnownWhicheverBranchIsTaken() throws Exception {
        CompiledExpression expression =
                EXPRESSIONS.number("activity.completed > 99 ? activity.signUps : membership.members");
        assertThat(expression.metrics())
                .containsExactly("activity.completed", "activity.signUps", "membership.members");
    }

    @Test
    void anExpressionHasNoLoops() {
        assertThatThrownBy(() -> EXPRESSIONS.number("[1, 2].map(x, x * 2)[0]")).isInstanceOf(ExpressionFault.class);
        assertThatThrownBy(() -> EXPRESSIONS.number("1".repeat(Expressions.LENGTH_LIMIT + 1)))
                .isInstanceOf(ExpressionFault.class);
    }
}
