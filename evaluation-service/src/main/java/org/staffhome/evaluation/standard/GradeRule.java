package org.staffhome.evaluation.standard;

import jakarta.validation.Valid;
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
 * What a grade asks for.
 *
 * @param threshold least total on the standard's scale
 * @param requires grade that the organisation must have held before; null when none
 * @param conditions further conditions over the facts, such as a join rate of at least 90 %
 */
@Schema(description = "What a grade asks for (等级条件)")
public record GradeRule(
        @NotNull
        @Schema(
                description = "The grade",
                examples = {"ADVANCED"})
        Grade grade,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(
                description = "Least total on the standard's scale",
                examples = {"85"})
        BigDecimal threshold,

        @Schema(
                description = "Grade that must have been held before; null when none",
                examples = {"QUALIFIED"})
        Grade requires,

        @Size(max = 20)
        @Schema(
                description = "Further conditions over the facts; empty when none",
                examples = {"[]"})
        List<@NotNull @Valid Condition> conditions) {

    public GradeRule {
        conditions = conditions == null ? List.of() : conditions;
    }

    /**
     * A condition over the facts.
     *
     * @param name the condition in words, shown when it is not met
     * @param expression CEL with the result true or false
     */
    @Schema(description = "A condition over the facts")
    public record Condition(
            @NotBlank
            @Size(max = 200)
            @Schema(
                    description = "The condition in words",
                    examples = {"工会委员会在届"})
            String name,

            @NotBlank
            @Size(max = 2000)
            @Schema(
                    description = "CEL expression with the result true or false",
                    examples = {"membership.committeesInTerm >= 1"})
            String expression) {}
}
