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

/**
 * What the union enters for an indicator.
 *
 * @param points for points by hand; null for a checklist
 * @param metItems for a checklist, numbers of the met items from 1; null for others
 */
@Schema(description = "What the union enters for an indicator (自评填报)")
public record MarkEntry(
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
                description = "Points, for an indicator that is filled by points; null for a checklist",
                examples = {"8"})
        BigDecimal points,

        @Size(max = 60)
        @Schema(
                description = "Numbers of the met items from 1, for a checklist; null for others",
                examples = {"null"})
        List<@NotNull Integer> metItems,

        @Size(max = 500)
        @Schema(
                description = "Remark; null when none",
                examples = {"3月15日召开，决议已公示"})
        String remark) {}
