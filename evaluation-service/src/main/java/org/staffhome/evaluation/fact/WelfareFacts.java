package org.staffhome.evaluation.fact;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.event.EventHeader;

/** What the events of welfare contribute: counts and running totals, never an amount of one person. */
final class WelfareFacts {
    private WelfareFacts() {}

    private static final String STABLE = "STABLE";
    private static final String NO_TIER = "NONE";

    /** 1 when a household of this tier at this stage is in hardship or near it; what an event does not tell is no objection. */
    private static int inNeed(String tier, String stage) {
        return NO_TIER.equals(tier) || STABLE.equals(stage) ? 0 : 1;
    }

    record Registered(UUID householdId, UUID organizationId, String tier, LocalDate registeredOn) {}

    /** A household got its dossier. */
    @Singleton
    static class HouseholdRegistered extends FactReaction<Registered> {
        HouseholdRegistered(FactStore store) {
            super(store, "welfare.household.registered.v1", Registered.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Registered data) {
            int year = year(data.registeredOn(), header);
            int inNeed = inNeed(data.tier(), null);
            return FactEntry.of(header, data.organizationId())
                    .latest("welfare.householdsRegistered", year, data.householdId(), inNeed)
                    .latest("welfare.households", year, data.householdId(), inNeed);
        }
    }

    record TierChanged(UUID householdId, UUID organizationId, String tier, String stage, LocalDate assessedOn) {}

    /** A new assessment gave a household another tier. */
    @Singleton
    static class HouseholdTierChanged extends FactReaction<TierChanged> {
        HouseholdTierChanged(FactStore store) {
            super(store, "welfare.household.tier-changed.v1", TierChanged.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, TierChanged data) {
            return FactEntry.of(header, data.organizationId())
                    .latest(
                            "welfare.households",
                            year(data.assessedOn(), header),
                            data.householdId(),
                            inNeed(data.tier(), data.stage()));
        }
    }

    record StageChanged(UUID householdId, UUID organizationId, String tier, String stage, LocalDate changedOn) {}

    /** A household came to another stage; a stable one is in hardship no more. */
    @Singleton
    static class HouseholdStageChanged extends FactReaction<StageChanged> {
        HouseholdStageChanged(FactStore store) {
            super(store, "welfare.household.stage-changed.v1", StageChanged.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, StageChanged data) {
            int year = year(data.changedOn(), header);
            int stable = STABLE.equals(data.stage()) ? 1 : 0;
            return FactEntry.of(header, data.organizationId())
                    .latest("welfare.households", year, data.householdId(), inNeed(data.tier(), data.stage()))
                    .latestInYear("welfare.householdsStabilised", year, data.householdId(), stable);
        }
    }

    record Approved(UUID applicationId, UUID organizationId, LocalDate approvedOn) {}

    /** An application for aid was approved. */
    @Singleton
    static class AidApproved extends FactReaction<Approved> {
        AidApproved(FactStore store) {
            super(store, "welfare.aid.approved.v1", Approved.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Approved data) {
            return FactEntry.of(header, data.organizationId())
                    .latest("welfare.aidApproved", year(data.approvedOn(), header), data.applicationId(), 1);
        }
    }

    record AidTotal(UUID applicationId, UUID organizationId, int year, long yearPersons, long yearTotalFen) {
        /**
         * Both events tell the same totals; {@code paid} is what the application is worth after them in the union and year
         * that paid. They are numbered by union and year, so an application that came back and is paid again in another year
         * or by another union is a thing of its own there.
         */
        FactEntry.Builder entries(EventHeader header, int paid) {
            return FactEntry.of(header, organizationId)
                    .latestInTotal("welfare.aidPaid", year, applicationId, paid)
                    .total("welfare.personsAided", year, yearPersons)
                    .total("welfare.aidPaidFen", year, yearTotalFen);
        }
    }

    /** Aid was paid. */
    @Singleton
    static class AidPaid extends FactReaction<AidTotal> {
        AidPaid(FactStore store) {
            super(store, "welfare.aid.paid.v1", AidTotal.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, AidTotal data) {
            return data.entries(header, 1);
        }
    }

    /** Aid came back. */
    @Singleton
    static class AidReturned extends FactReaction<AidTotal> {
        AidReturned(FactStore store) {
            super(store, "welfare.aid.returned.v1", AidTotal.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, AidTotal data) {
            return data.entries(header, 0);
        }
    }

    record Receipt(UUID organizationId, int year, long yearTotalFen) {
        FactEntry.Builder entries(EventHeader header) {
            return FactEntry.of(header, organizationId).total("welfare.receiptsFen", year, yearTotalFen);
        }
    }

    /** Money was received. */
    @Singleton
    static class ReceiptPosted extends FactReaction<Receipt> {
        ReceiptPosted(FactStore store) {
            super(store, "welfare.receipt.posted.v1", Receipt.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Receipt data) {
            return data.entries(header);
        }
    }

    /** A receipt was reversed. */
    @Singleton
    static class ReceiptReversed extends FactReaction<Receipt> {
        ReceiptReversed(FactStore store) {
            super(store, "welfare.receipt.reversed.v1", Receipt.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Receipt data) {
            return data.entries(header);
        }
    }
}
