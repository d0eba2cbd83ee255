package org.staffhome.welfare.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.welfare.tier.Tier;

/** Tells other contexts of dossiers: ids, tier, stage and dates, nothing about persons. */
@ApplicationScoped
public class HouseholdEvents {

    private static final String AGGREGATE = "household";

    private final Outbox outbox;

    HouseholdEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Data of {@code welfare.household.registered.v1}; see contracts. */
    record Registered(UUID householdId, UUID organizationId, Tier tier, LocalDate registeredOn) {}

    /** Data of {@code welfare.household.tier-changed.v1}; see contracts. */
    record TierChanged(
            UUID householdId, UUID organizationId, Tier from, Tier tier, HouseholdStage stage, LocalDate assessedOn) {}

    /** Data of {@code welfare.household.stage-changed.v1}; see contracts. */
    record StageChanged(
            UUID householdId,
            UUID organizationId,
            Tier tier,
            HouseholdStage from,
            HouseholdStage stage,
            LocalDate changedOn) {}

    void registered(Household household) {
        publish(
                "registered",
                household,
                new Registered(household.id(), household.organizationId(), household.tier(), household.registeredOn()));
    }

    public void tierChanged(Household household, Tier from) {
        publish(
                "tier-changed",
                household,
                new TierChanged(
                        household.id(),
                        household.organizationId(),
                        from,
                        household.tier(),
                        household.stage(),
                        household.assessedOn()));
    }

    void stageChanged(Household household, HouseholdStage from, LocalDate on) {
        publish(
                "stage-changed",
                household,
                new StageChanged(
                        household.id(), household.organizationId(), household.tier(), from, household.stage(), on));
    }

    private void publish(String what, Household household, Object data) {
        outbox.publish("welfare.household." + what + ".v1", AGGREGATE, household.id(), data);
    }
}
