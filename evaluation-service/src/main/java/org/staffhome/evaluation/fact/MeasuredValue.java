package org.staffhome.evaluation.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure with its precision. The unit is that of the metric: pieces, persons or fen.
 *
 * @param value whole number in the unit of the metric
 * @param precision how exactly it is known
 */
@Schema(description = "A figure with its precision (数值与精确程度)")
public record MeasuredValue(
        @Schema(
                description = "Whole number in the unit of the metric (pieces, persons, fen)",
                examples = {"240"})
        long value,

        @Schema(
                description = "How exactly the figure is known",
                examples = {"EXACT"})
        Precision precision) {
    /** What a metric has when no event ever counted for it: the log is complete, so nothing is exactly zero. */
    public static final MeasuredValue NONE = new MeasuredValue(0, Precision.EXACT);

    /** Counted exactly. */
    public static MeasuredValue exact(long value) {
        return new MeasuredValue(value, Precision.EXACT);
    }

    /** The sum, with the weakest precision of both. */
    public MeasuredValue plus(MeasuredValue other) {
        return new MeasuredValue(Math.addExact(value, other.value), precision.weakest(other.precision));
    }
}
