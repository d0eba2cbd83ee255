package org.staffhome.evaluation.fact;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact of an organisation and year, rolled up over those below it. */
@Schema(description = "A fact of an organisation and year, rolled up over the organisations below it (事实)")
public record FactView(
        @Schema(
                description = "The organisation",
                examples = {"01990d7e-5c00-7000-8000-000000000001"})
        UUID organizationId,

        @Schema(
                description = "Code of the metric",
                examples = {"activity.completed"})
        String metric,

        @Schema(
                description = "Unit of the value: piece, person or fen",
                examples = {"piece"})
        String unit,

        @Schema(
                description = "Civil year",
                examples = {"2026"})
        int period,

        @Schema(
                description = "Value in the unit",
                examples = {"12"})
        long value,

        @Schema(
                description = "Weakest precision of the parts",
                examples = {"EXACT"})
        Precision precision,

        @Schema(
                description = "How many organisations contribute",
                examples = {"3"})
        long organizations) {}
