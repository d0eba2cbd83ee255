/**
 * The language of a standard: CEL expressions over the metrics of one organisation and one period.
 *
 * <p>Every metric of the catalogue is an integer variable of its own name, {@code maximum} is the maximum of the
 * indicator. Beside CEL's own operators there is {@code ratio(a, b)} (exact, 0 when b is 0); its result and
 * {@code maximum} and {@code none} (no points) are exact decimals, which can be added, subtracted, multiplied,
 * divided and compared among themselves and with numbers. Expressions are type-checked when they are saved, so a misspelt metric
 * never reaches a round.
 */
package org.staffhome.evaluation.expression;
