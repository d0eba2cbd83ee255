package org.staffhome.membership.office;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.platform.problem.Problem;

/** When and why an office ends before its term. */
@Schema(description = "End of an office (免职、解聘)")
public record EndOfficeRequest(
        @NotNull @Schema(description = "Last day in office, not in the future", examples = "2026-11-19")
        LocalDate on,

        @NotNull @Size(min = 1, max = 200) @Schema(description = "Why", examples = "调离")
        String reason) {

    /** Refuses a last day that is still to come. */
    public void requireOver(LocalDate today) {
        if (on.isAfter(today)) {
            throw Problem.of(OfficeProblem.END_IN_FUTURE).at("/on");
        }
    }
}
