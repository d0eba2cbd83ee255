package org.staffhome.welfare.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.tier.Circumstances;
import org.staffhome.welfare.tier.RuleUse;
import org.staffhome.welfare.tier.Tier;
import org.staffhome.welfare.tier.TierDecision;
import org.staffhome.welfare.tier.TierReason;

/** How a tier was decided (认定书): inputs, formula, rules, result. Inputs and amounts are null without a purpose. */
record DecisionSheetView(
        @Schema(description = "Id of the sheet", examples = "01990d7e-5c00-7000-8000-00000000a201")
        UUID id,

        @Schema(description = "Dossier", examples = "01990d7e-5c00-7000-8000-00000000b101")
        UUID householdId,

        @Schema(description = "Number of the sheet in the dossier, from 1", examples = "1")
        int number,

        @Schema(description = "Name of the formula", examples = "welfare.tier/1")
        String policy,

        @Schema(
                description = "The formula in words",
                examples = "(annual disposable income - rigid spending) / 12 / persons")
        String formula,

        @Schema(description = "What was known; null without a purpose")
        Inputs inputs,

        @Schema(description = "The amounts that followed; null without a purpose")
        TierDecision result,

        @Schema(description = "Tier decided", examples = "DEEP")
        Tier tier,

        @Schema(description = "Which sentence of the rules decided", examples = "BELOW_LINE")
        TierReason reason,

        @Schema(description = "Rule versions used, with their values and legal bases")
        List<RuleUse> rules,

        @Schema(description = "Day of the decision, by which the rules were chosen", examples = "2026-03-01")
        LocalDate decidedOn,

        @Schema(description = "Instant of the decision", examples = "2026-03-01T02:00:00Z")
        Instant decidedAt,

        @Schema(description = "Subject of who had it decided", examples = "7d0c2f0e-0000-4000-8000-000000000002")
        String decidedBy) {

    /** The circumstances that the decision was made from; amounts in fen of one year. */
    record Inputs(
            @Schema(description = "Persons", examples = "3") int persons,

            @Schema(description = "Annual disposable income of all persons in fen", examples = "3000000")
            long annualIncomeFen,

            @Schema(description = "Spending of a year in fen")
            List<Circumstances.Spending> spending,

            @Schema(description = "Loss of the last twelve months in fen", examples = "0")
            long lossFen,

            @Schema(description = "Greatest yearly fee of a private school in fen", examples = "0")
            long privateSchoolFen,

            @Schema(description = "Events that happened", examples = "[\"SERIOUS_ILLNESS\"]")
            List<String> events,

            @Schema(description = "Excluding circumstances found", examples = "[]")
            List<String> exclusions) {

        static Inputs of(Circumstances known) {
            return new Inputs(
                    known.persons(),
                    known.annualIncomeFen(),
                    known.spending(),
                    known.lossFen(),
                    known.privateSchoolFen(),
                    known.events(),
                    known.exclusions());
        }
    }
}
