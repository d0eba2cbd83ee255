package org.staffhome.welfare.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known now, for a new decision on the tier. */
record AssessHouseholdRequest(
        @Schema(description = "Incomes that changed; the others stay") @NotNull @Size(max = 21)
        List<@NotNull @Valid Income> incomes,

        @Schema(description = "Spending and events of the last twelve months, all of them") @NotNull @Valid
        Means means) {

    /** The income of one person. */
    record Income(
            @Schema(description = "Person of the household", examples = "01990d7e-5c00-7000-8000-00000000a101") @NotNull
            UUID personId,

            @Schema(description = "Disposable income of a year in fen", examples = "2400000")
            @Min(0)
            @Max(Means.MAX_FEN)
            long annualIncomeFen) {}
}
