package org.staffhome.evaluation.preview;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expression to be tried. */
@Schema(description = "An expression to be tried for an organisation and year (公式试算)")
public record PreviewExpressionRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "CEL expression over the metrics with a number as result",
                examples = {"maximum * ratio(activity.completed, 4)"})
        String expression,

        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(
                description = "Maximum of the indicator",
                examples = {"10"})
        BigDecimal maximum,

        @NotNull
        @Schema(
                description = "The organisation",
                examples = {"01990d7e-5c00-7000-8000-000000000002"})
        UUID organizationId,

        @Min(1900)
        @Max(9999)
        @Schema(
                description = "Civil year of the facts",
                examples = {"2026"})
        int year) {}
