package org.staffhome.evaluation.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.staffhome.evaluation.fact.Metric;
import org.staffhome.evaluation.fact.MetricCatalogue;

/**
 * Compiles the expressions of standards. No macros are enabled, so an expression has no loops and its cost is bounded by
 * its length.
 */
@ApplicationScoped
public class Expressions {
    /** The variable that holds the maximum of the indicator. */
    public static final String MAXIMUM = "maximum";
    /** The variable that is no points, a decimal as {@link #MAXIMUM} is, for the branches of a condition. */
    public static final String NONE = "none";
    /** The longest text accepted. */
    public static final int LENGTH_LIMIT = 2_000;

    private static final Set<CelType> NUMBERS = Set.of(SimpleType.INT, SimpleType.DOUBLE, DecimalLibrary.DECIMAL);
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LENGTH_LIMIT)
            .maxParseRecursionDepth(60)
            .build();

    private final MetricCatalogue catalogue;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    @Inject
    public Expressions(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
        DecimalLibrary decimals = new DecimalLibrary();
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .addFunctionDeclarations(decimals.declarations())
                .addVar(MAXIMUM, DecimalLibrary.DECIMAL)
                .addVar(NONE, DecimalLibrary.DECIMAL);
        for (Metric metric : catalogue.all()) {
            builder.addVar(metric.code(), SimpleType.INT);
        }
        this.compiler = builder.build();
        this.runtime = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(decimals.bindings())
                .build();
    }

    /** Compiles an expression whose result must be a number. */
    public CompiledExpression number(String source) throws ExpressionFault {
        CelAbstractSyntaxTree tree = check(source);
        if (!NUMBERS.contains(tree.getResultType())) {
            throw new ExpressionFault("the result is " + tree.getResultType().name() + ", a number is needed");
        }
        return compiled(source, tree);
    }

    /** Compiles an expression whose result must be true or false. */
    public CompiledExpression condition(String source) throws ExpressionFault {
        CelAbstractSyntaxTree tree = check(source);
        if (!SimpleType.BOOL.equals(tree.getResultType())) {
            throw new ExpressionFault("the result is " + tree.getResultType().name() + ", true or false is needed");
        }
        return compiled(source, tree);
    }

    private CelAbstractSyntaxTree check(String source) throws ExpressionFault {
        if (source == null || source.isBlank()) {
            throw new ExpressionFault("the expression is empty");
        }
        try {
            return compiler.compile(source).getAst();
        } catch (CelValidationException e) {
            throw new ExpressionFault(e.getMessage());
        }
    }

    private CompiledExpression compiled(String source, CelAbstractSyntaxTree tree) throws ExpressionFault {
        List<String> metrics = tree.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .filter(name -> catalogue.find(name).isPresent())
                .distinct()
                .sorted()
                .toList();
        try {
            return new CompiledExpression(source, metrics, runtime.createProgram(tree));
        } catch (CelEvaluationException e) {
            throw new ExpressionFault(e.getMessage());
        }
    }
}
