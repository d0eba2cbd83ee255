package org.staffhome.evaluation.expression;

/** An expression has no result for these facts, for example because it divides by zero; the message is CEL's own. */
public final class NotComputable extends Exception {
    NotComputable(String message) {
        super(message);
    }
}
