package org.staffhome.evaluation.expression;

/** An expression does not parse, does not type-check or has not the type that its place asks for. */
public final class ExpressionFault extends Exception {
    ExpressionFault(String message) {
        super(message);
    }
}
