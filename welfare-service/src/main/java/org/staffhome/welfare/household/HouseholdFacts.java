package org.staffhome.welfare.household;

import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.welfare.tier.Tier;

/** What the audit log keeps of a dossier: nothing sensitive. */
record HouseholdFacts(
        UUID headMemberId, UUID responsibleMemberId, Tier tier, HouseholdStage stage, int sheetNumber, LocalDate on) {

    static HouseholdFacts of(Household household) {
        return new HouseholdFacts(
                household.headMemberId(),
                household.responsibleMemberId(),
                household.tier(),
                household.stage(),
                household.sheetNumber(),
                household.assessedOn());
    }
}
