package org.staffhome.evaluation.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a standard with its whole content. */
@Schema(description = "A version of a standard with its whole content (标准版本)")
public record StandardView(
        @Schema(
                description = "Id of this version",
                examples = {"01990d7e-5c00-7000-8000-00000000d001"})
        UUID id,

        @Schema(
                description = "Id that all versions of the standard share: that of the first",
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
                description = "DRAFT can be edited, PUBLISHED never changes",
                examples = {"DRAFT"})
        StandardState state,

        @Schema(
                description = "When it was published; null for a draft",
                examples = {"2026-01-05T01:00:00Z"})
        Instant publishedAt,

        @Schema(
                description = "Version of the row for If-Match",
                examples = {"0"})
        int version,

        @Schema(description = "Scale, marking table and grades")
        StandardContent content) {

    static StandardView of(HomeStandard standard) {
        return new StandardView(
                standard.id(),
                standard.seriesId(),
                standard.versionNumber(),
                standard.organizationId(),
                standard.name(),
                standard.trial(),
                standard.validFrom(),
                standard.state(),
                standard.publishedAt(),
                standard.version(),
                standard.content());
    }
}
