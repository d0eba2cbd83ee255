package org.staffhome.evaluation.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** More time for the steps of a round. */
@Schema(description = "More time for the steps of a round (延长日程)")
public record ExtendRoundRequest(
        @NotNull
        @Valid
        @Schema(
                description =
                        "The new last days, each on or after the present one; publicity is at least as long as now")
        RoundCalendar calendar,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Why more time is given; kept in the audit log",
                examples = {"台风停工，各环节顺延一周"})
        String reason) {}
