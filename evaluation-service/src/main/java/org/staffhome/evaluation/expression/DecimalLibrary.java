package org.staffhome.evaluation.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/**
 * Exact decimals for CEL: the type {@code decimal} with arithmetic and order, alone and mixed with {@code int} and
 * {@code double}. A double is taken by its shortest notation, so {@code 0.1} means one tenth. Divisions keep 34 digits;
 * a division by zero is an error of the evaluation.
 */
final class DecimalLibrary {
    static final CelType DECIMAL = OpaqueType.create("decimal");

    private static final Map<String, BinaryOperator<BigDecimal>> ARITHMETIC = Map.of(
            "_+_", BigDecimal::add,
            "_-_", BigDecimal::subtract,
            "_*_", BigDecimal::multiply,
            "_/_", (a, b) -> a.divide(b, MathContext.DECIMAL128));

    private static final Map<String, IntPredicate> ORDER = Map.of(
            "_<_", c -> c < 0,
            "_<=_", c -> c <= 0,
            "_>_", c -> c > 0,
            "_>=_", c -> c >= 0);

    private static final Map<String, String> WORDS = Map.of(
            "_+_", "add",
            "_-_", "subtract",
            "_*_", "multiply",
            "_/_", "divide",
            "_<_", "less",
            "_<=_", "less_equals",
            "_>_", "greater",
            "_>=_", "greater_equals");

    private record Operand(String word, CelType type, Class<?> javaType) {}

    private static final Operand DECIMAL_OPERAND = new Operand("decimal", DECIMAL, BigDecimal.class);
    private static final List<Operand> OTHERS = List.of(
            new Operand("int", SimpleType.INT, Long.class), new Operand("double", SimpleType.DOUBLE, Double.class));

    private final List<CelFunctionDecl> declarations = new ArrayList<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    DecimalLibrary() {
        ARITHMETIC.forEach((operator, function) -> declare(operator, DECIMAL, function::apply));
        ORDER.forEach((operator, test) -> declare(operator, SimpleType.BOOL, (a, b) -> test.test(a.compareTo(b))));
        declarations.add(CelFunctionDecl.newFunctionDeclaration(
                "ratio", CelOverloadDecl.newGlobalOverload("ratio_int_int", DECIMAL, SimpleType.INT, SimpleType.INT)));
        bindings.add(CelFunctionBinding.from("ratio_int_int", Long.class, Long.class, DecimalLibrary::ratio));
    }

    List<CelFunctionDecl> declarations() {
        return declarations;
    }

    List<CelFunctionBinding> bindings() {
        return bindings;
    }

    /** A number of any of the three types as an exact decimal. */
    static BigDecimal decimal(Object number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        if (number instanceof Double floating) {
            return BigDecimal.valueOf(floating);
        }
        return BigDecimal.valueOf((Long) number);
    }

    private static BigDecimal ratio(Long part, Long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }

    private interface Function {
        Object apply(BigDecimal left, BigDecimal right);
    }

    private void declare(String operator, CelType result, Function function) {
        List<CelOverloadDecl> overloads = new ArrayList<>();
        overloads.add(overload(operator, result, DECIMAL_OPERAND, DECIMAL_OPERAND, function));
        for (Operand other : OTHERS) {
            overloads.add(overload(operator, result, DECIMAL_OPERAND, other, function));
            overloads.add(overload(operator, result, other, DECIMAL_OPERAND, function));
        }
        declarations.add(CelFunctionDecl.newFunctionDeclaration(operator, overloads));
    }

    private CelOverloadDecl overload(String operator, CelType result, Operand left, Operand right, Function function) {
        String id = WORDS.get(operator) + "_" + left.word() + "_" + right.word();
        bindings.add(CelFunctionBinding.from(
                id, left.javaType(), right.javaType(), (a, b) -> function.apply(decimal(a), decimal(b))));
        return CelOverloadDecl.newGlobalOverload(id, result, left.type(), right.type());
    }
}
