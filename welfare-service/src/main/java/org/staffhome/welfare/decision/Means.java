package org.staffhome.welfare.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.tier.SpendingKind;

/** Spending and events of the last twelve months, sealed. */
public record Means(
        @Schema(description = "What must be spent in a year (刚性支出)") @NotNull @Size(max = 30)
        List<@NotNull @Valid Spending> spending,

        @Schema(description = "Loss by accident, illness or disaster in fen; 0 for none", examples = "0")
        @Min(0)
        @Max(MAX_FEN)
        long lossFen,

        @Schema(description = "Greatest yearly fee paid for a private school in fen; 0 for none", examples = "0")
        @Min(0)
        @Max(MAX_FEN)
        long privateSchoolFen,

        @Schema(
                description = "Events that happened, codes of the rule welfare.tier.accidental-events",
                examples = "[\"SERIOUS_ILLNESS\"]")
        @NotNull
        @Size(max = 20)
        List<@NotBlank @Size(max = 60) String> events,

        @Schema(
                description = "Excluding circumstances found, codes of the rule welfare.tier.exclusions",
                examples = "[]")
        @NotNull
        @Size(max = 20)
        List<@NotBlank @Size(max = 60) String> exclusions) {

    /** The greatest amount that is believed, in fen. */
    public static final long MAX_FEN = 100_000_000_000L;

    /** One item of spending. */
    public record Spending(
            @Schema(description = "Kind of spending", examples = "MEDICAL") @NotNull
            SpendingKind kind,

            @Schema(description = "Amount of a year in fen", examples = "1200000") @Min(0) @Max(MAX_FEN)
            long annualFen) {}
}
