package org.staffhome.evaluation.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A type-checked expression, ready to be evaluated by many threads. It has no state and no side effects. */
public final class CompiledExpression {
    private final String source;
    private final List<String> metrics;
    private final CelRuntime.Program program;

    CompiledExpression(String source, List<String> metrics, CelRuntime.Program program) {
        this.source = source;
        this.metrics = metrics;
        this.program = program;
    }

    /** The text that was compiled. */
    public String source() {
        return source;
    }

    /** The metrics that the text names, sorted, whether or not a branch needs them. */
    public List<String> metrics() {
        return metrics;
    }

    /** The number this expression has for the facts, exact and not clamped. */
    public BigDecimal number(ToLongFunction<String> facts, BigDecimal maximum) throws NotComputable {
        try {
            return DecimalLibrary.decimal(evaluate(facts, maximum));
        } catch (NumberFormatException e) {
            throw new NotComputable("the result is not a finite number");
        }
    }

    /** Whether this condition holds for the facts. */
    public boolean holds(ToLongFunction<String> facts) throws NotComputable {
        return (Boolean) evaluate(facts, BigDecimal.ZERO);
    }

    private Object evaluate(ToLongFunction<String> facts, BigDecimal maximum) throws NotComputable {
        try {
            return program.eval(name -> Optional.of(
                    switch (name) {
                        case Expressions.MAXIMUM -> maximum;
                        case Expressions.NONE -> BigDecimal.ZERO;
                        default -> (Object) facts.applyAsLong(name);
                    }));
        } catch (CelEvaluationException e) {
            throw new NotComputable(e.getMessage());
        }
    }
}
