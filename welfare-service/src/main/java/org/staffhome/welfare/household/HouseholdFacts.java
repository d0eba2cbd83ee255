package org.staffhome.welfare.household;

import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.welfare.tier.Tier;

/** What the audit log keeps of a dossier: nothing sensitive. */
record HouseholdFacts(
        UUID organizationId,
        UUID headMemberId,
        UUID responsibleMemberId,
        Tier tier,
        HouseholdStage stage,
        int sheetNumber,
        LocalDate on,
        ReviewReason assessmentDue,
        ReviewReason cadreDue) {

    static HouseholdFacts of(Household household) {
        return new HouseholdFacts(
                household.organizationId(),
                household.headMemberId(),
                household.responsibleMemberId(),
                household.tier(),
                household.stage(),
                household.sheetNumber(),
                household.assessedOn(),
                household.assessmentDue(),
                household.cadreDue());
    }
}
