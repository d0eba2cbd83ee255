package org.staffhome.welfare.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.staffhome.platform.audit.Audit;

/** Writes each change of a dossier into the audit log, as it was before and after. Part of a use case's transaction. */
@ApplicationScoped
class HouseholdLog {

    private final Households households;
    private final Audit audit;

    HouseholdLog(Households households, Audit audit) {
        this.households = households;
        this.audit = audit;
    }

    /** Changes a locked dossier and records it; the dossier has its new version then. */
    void changed(String action, Household household, Consumer<Household> change) {
        HouseholdFacts before = HouseholdFacts.of(household);
        change.accept(household);
        audit.entry(action)
                .on("household", household.id())
                .in(household.organizationId(), household.orgPath())
                .about(household.headMemberId())
                .before(before)
                .after(HouseholdFacts.of(household))
                .write();
        households.flush();
    }
}
