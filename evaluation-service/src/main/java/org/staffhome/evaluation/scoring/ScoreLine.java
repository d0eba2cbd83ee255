package org.staffhome.evaluation.scoring;

import java.math.BigDecimal;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.evaluation.fact.MeasuredValue;
import org.staffhome.evaluation.fact.Precision;

/**
 * The points of one indicator and where they come from.
 *
 * @param points two decimals; of a deduction the points taken away; of a veto 0
 * @param computed what the facts alone give; null when the indicator is filled by hand or not computable
 * @param vetoed whether this line takes every grade away
 * @param precision weakest precision of the facts used
 * @param inputs the facts that the expression names
 * @param problem why the expression has no result; null when it has one
 */
@Schema(description = "The points of one indicator and where they come from (指标得分)")
public record ScoreLine(
        @Schema(
                description = "Code of the indicator",
                examples = {"activity-frequency"})
        String indicator,

        @Schema(
                description = "Points with two decimals; of a deduction the points taken away; 0 for a veto",
                examples = {"7.50"})
        BigDecimal points,

        @Schema(
                description = "Whose value counts",
                examples = {"FACTS"})
        Source source,

        @Schema(
                description = "Points that the facts alone give; null when filled by hand or not computable",
                examples = {"7.50"})
        BigDecimal computed,

        @Schema(
                description = "Whether this line takes every grade away",
                examples = {"false"})
        boolean vetoed,

        @Schema(
                description = "Weakest precision of the facts used",
                examples = {"EXACT"})
        Precision precision,

        @Schema(
                description = "Facts that the expression names, by metric",
                examples = {"{\"activity.completed\":{\"value\":3,\"precision\":\"EXACT\"}}"})
        SortedMap<String, MeasuredValue> inputs,

        @Schema(
                description = "Why the expression has no result; null when it has one",
                examples = {"null"})
        String problem) {

    /** Whose value counts. */
    @Schema(description = "Whose value counts: nobody's yet, the facts', the union's own entry or the reviewer's")
    public enum Source {
        /** Filled by hand and not filled yet: no points. */
        NOBODY,
        FACTS,
        SELF,
        REVIEW
    }
}
