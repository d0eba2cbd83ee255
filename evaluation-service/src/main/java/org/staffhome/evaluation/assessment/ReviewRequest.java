package org.staffhome.evaluation.assessment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reviewer's decision on one indicator. */
@Schema(description = "A reviewer's decision on one indicator (审核意见)")
public record ReviewRequest(
        @NotBlank
        @Size(max = 40)
        @Schema(
                description = "Code of the indicator",
                examples = {"congress-held"})
        String indicator,

        @DecimalMin("0")
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(
                description = "Points, for an indicator with points; null for a checklist or veto",
                examples = {"6"})
        BigDecimal points,

        @Size(max = 60)
        @Schema(
                description = "Numbers of the met items from 1, for a checklist; null for others",
                examples = {"null"})
        List<@NotNull Integer> metItems,

        @Schema(
                description = "Whether the veto applies, for a veto; null for others",
                examples = {"null"})
        Boolean vetoed,

        @Size(max = 500)
        @Schema(
                description = "Reason; needed when the decision changes what counts now, and for every veto",
                examples = {"决议未向全体职工公示"})
        String reason) {}
