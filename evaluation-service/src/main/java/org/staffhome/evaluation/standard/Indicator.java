package org.staffhome.evaluation.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of the marking table.
 *
 * @param maximum points, at most two decimals; 0 for a veto
 * @param expression CEL over the metrics; needed for METRIC, allowed for VETO, BONUS and DEDUCTION
 * @param items what must be met; needed for CHECKLIST, empty for all others
 * @param mandatory whether less than the maximum here takes every grade away, whatever the sum
 */
@Schema(description = "One line of the marking table (考评指标)")
public record Indicator(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = CODE)
        @Schema(
                description = "Code, unique within the standard",
                examples = {"activity-frequency"})
        String code,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "What is asked (考评内容)",
                examples = {"全年组织职工活动不少于4次"})
        String name,

        @NotNull
        @Schema(
                description = "How the indicator gets its points",
                examples = {"METRIC"})
        IndicatorKind kind,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(
                description = "Most points this indicator can give or take; 0 for a veto",
                examples = {"10"})
        BigDecimal maximum,

        @Size(max = 2000)
        @Schema(
                description = "CEL expression over the metrics of the organisation and year; null when filled by hand",
                examples = {"maximum * ratio(activity.completed, 4)"})
        String expression,

        @Size(max = 60)
        @Schema(
                description = "Items of a checklist, all of which must be met; empty for other kinds",
                examples = {"[]"})
        List<@NotBlank @Size(max = 200) String> items,

        @Size(max = 500)
        @Schema(
                description = "Evidence asked for (佐证材料); null when none",
                examples = {"活动方案、签到表"})
        String evidence,

        @Schema(
                description = "Whether less than the maximum here takes every grade away (必达项)",
                examples = {"false"})
        boolean mandatory) {
    static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    public Indicator {
        items = items == null ? List.of() : List.copyOf(items);
        expression = expression == null || expression.isBlank() ? null : expression.strip();
    }

    /** Whether the indicator fills itself from facts. */
    @JsonIgnore
    public boolean isFilledByFacts() {
        return expression != null;
    }
}
