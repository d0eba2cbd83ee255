package org.staffhome.evaluation.fact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One documented metric of the catalogue.
 *
 * @param code {@code <context>.<thing>}; also the variable of that name in the expressions of a standard
 * @param unit piece, person or fen
 */
@Schema(description = "A metric: what is counted, in which unit, from which events and how (指标口径)")
public record Metric(
        @Schema(
                description = "Code of the metric; also its name in the expressions of a standard",
                examples = {"activity.completed"})
        String code,

        @Schema(
                description = "Meaning in Chinese and English",
                examples = {"{\"zh\":\"本年完成的活动数\",\"en\":\"Activities completed in the year\"}"})
        Text meaning,

        @Schema(
                description = "Unit of the value: piece, person or fen",
                examples = {"piece"})
        String unit,

        @Schema(
                description = "Whether a year means what happened in it or what stands at its end",
                examples = {"YEAR"})
        PeriodKind period,

        @Schema(
                description = "Which event of a subject counts",
                examples = {"LATEST_OF_SUBJECT"})
        Counting counting,

        @Schema(
                description = "Event types that feed the metric",
                examples = {"[\"activity.activity.completed.v1\"]"})
        List<String> events,

        @Schema(
                description = "How the value follows from the events",
                examples = {"1 for each activity, in the year of completedOn"})
        String formula) {

    /** A text in both languages of the product. */
    @Schema(description = "A text in Chinese and English")
    public record Text(
            @Schema(
                    description = "Chinese",
                    examples = {"本年完成的活动数"})
            String zh,

            @Schema(
                    description = "English",
                    examples = {"Activities completed in the year"})
            String en) {}
}
