package org.staffhome.evaluation.statistics;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.evaluation.fact.MeasuredValue;

/** The figures of an organisation and all below it. */
@Schema(description = "The figures of an organisation and all below it (统计)")
public record StatisticsView(
        @Schema(
                description = "The organisation; null for the caller's whole scope",
                examples = {"01990d7e-5c00-7000-8000-000000000001"})
        UUID organizationId,

        @Schema(
                description = "Civil year of the facts",
                examples = {"2026"})
        int year,

        @Schema(
                description = "Organisations that have a final result",
                examples = {"58"})
        long rated,

        @Schema(
                description = "Organisations by the grade of their latest final result; NONE reached no grade",
                examples = {"{\"QUALIFIED\":40,\"ADVANCED\":12,\"MODEL\":2,\"NONE\":4}"})
        Map<String, Long> byGrade,

        @Schema(
                description = "Facts of the year by metric; every metric of the catalogue",
                examples = {"{\"activity.completed\":{\"value\":12,\"precision\":\"EXACT\"}}"})
        Map<String, MeasuredValue> facts) {}
