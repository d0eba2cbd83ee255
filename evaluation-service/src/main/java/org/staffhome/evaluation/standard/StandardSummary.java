package org.staffhome.evaluation.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a standard in a list. */
@Schema(description = "A version of a standard in a list (标准版本摘要)")
public record StandardSummary(
        @Schema(
                description = "Id of this version",
                examples = {"01990d7e-5c00-7000-8000-00000000d001"})
        UUID id,

        @Schema(
                description = "Id that all versions of the standard share",
                examples = {"01990d7e-5c00-7000-8000-00000000d001"})
        UUID seriesId,

        @Schema(
                description = "Number of the version, from 1",
                examples = {"1"})
        int versionNumber,

        @Schema(
                description = "Organisation that issues it",
                examples = {"01990d7e-5c00-7000-8000-000000000001"})
        UUID organizationId,

        @Schema(
                description = "Name",
                examples = {"基层职工之家建设标准"})
        String name,

        @Schema(
                description = "Whether it is on trial",
                examples = {"true"})
        boolean trial,

        @Schema(
                description = "First civil day on which it applies",
                examples = {"2026-01-01"})
        LocalDate validFrom,

        @Schema(
                description = "DRAFT or PUBLISHED",
                examples = {"PUBLISHED"})
        StandardState state,

        @Schema(
                description = "When it was published; null for a draft",
                examples = {"2026-01-05T01:00:00Z"})
        Instant publishedAt) {}
