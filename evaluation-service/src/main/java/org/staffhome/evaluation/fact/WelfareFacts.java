package org.staffhome.evaluation.fact;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.event.EventHeader;

/** What the events of welfare contribute: counts and running totals, never an amount of one person. */
final class WelfareFacts {
    private WelfareFacts() {}

    record Registered(UUID householdId, UUID organizationId, LocalDate registeredOn) {}

    /** A household in hardship got its dossier. */
    @Singleton
    static class HouseholdRegistered extends FactReaction<Registered> {
        HouseholdRegistered(FactStore store) {
            super(store, "welfare.household.registered.v1", Registered.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Registered data) {
            int year = year(data.registeredOn(), header);
            return FactEntry.of(header, data.organizationId())
                    .latest("welfare.householdsRegistered", year, data.householdId(), 1)
                    .latest("welfare.households", year, data.householdId(), 1);
        }
    }

    record StageChanged(UUID householdId, UUID organizationId, String stage, LocalDate changedOn) {}

    /** A household came to another stage; a stable one is in hardship no more. */
    @Singleton
    static class HouseholdStageChanged extends FactReaction<StageChanged> {
        private static final String STABLE = "STABLE";

        HouseholdStageChanged(FactStore store) {
            super(store, "welfare.household.stage-changed.v1", StageChanged.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, StageChanged data) {
            int year = year(data.changedOn(), header);
            int stable = STABLE.equals(data.stage()) ? 1 : 0;
            return FactEntry.of(header, data.organizationId())
                    .latest("welfare.households", year, data.householdId(), 1 - stable)
                    .latest("welfare.householdsStabilised", year, data.householdId(), stable);
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
        /** Both events tell the same totals; {@code paid} is what the application is worth after them. */
        FactEntry.Builder entries(EventHeader header, int paid) {
            return FactEntry.of(header, organizationId)
                    .latest("welfare.aidPaid", year, applicationId, paid)
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
