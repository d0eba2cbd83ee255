package org.staffhome.evaluation.fact;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event behind a fact. */
@Schema(description = "One event behind a fact (来源事件)")
public record FactSourceView(
        @Schema(
                description = "Id of the event",
                examples = {"01990d7e-5c00-7000-8000-00000000e001"})
        UUID eventId,

        @Schema(
                description = "Type of the event",
                examples = {"activity.activity.completed.v1"})
        String eventType,

        @Schema(
                description = "When it happened",
                examples = {"2026-10-31T08:00:00Z"})
        Instant occurredAt,

        @Schema(
                description = "Organisation that the event speaks of",
                examples = {"01990d7e-5c00-7000-8000-000000000001"})
        UUID organizationId,

        @Schema(
                description = "Thing that the event speaks of",
                examples = {"01990d7e-5c00-7000-8000-00000000a001"})
        String subject,

        @Schema(
                description = "Civil year that it counts for",
                examples = {"2026"})
        int period,

        @Schema(
                description = "Value that it contributes in the unit of the metric; of running totals the total",
                examples = {"1"})
        long value,

        @Schema(
                description = "How exactly the value is known",
                examples = {"EXACT"})
        Precision precision,

        @Schema(
                description = "Whether it counts, or a later event of the same subject replaced it",
                examples = {"true"})
        boolean counts) {}
