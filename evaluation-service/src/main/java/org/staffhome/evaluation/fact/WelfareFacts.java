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

    record Approved(UUID applicationId, UUID organizationId) {}

    /** An application for aid was approved. */
    @Singleton
    static class AidApproved extends FactReaction<Approved> {
        AidApproved(FactStore store) {
            super(store, "welfare.aid.approved.v1", Approved.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Approved data) {
            return FactEntry.of(header, data.organizationId())
                    .latest("welfare.aidApproved", FactEntry.yearOf(header.time()), data.applicationId(), 1);
        }
    }

    record Paid(UUID applicationId, UUID organizationId, LocalDate paidOn, long yearPersons, long yearTotalFen) {}

    /** Aid was paid. */
    @Singleton
    static class AidPaid extends FactReaction<Paid> {
        AidPaid(FactStore store) {
            super(store, "welfare.aid.paid.v1", Paid.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Paid data) {
            int year = year(data.paidOn(), header);
            return FactEntry.of(header, data.organizationId())
                    .latest("welfare.aidPaid", year, data.applicationId(), 1)
                    .total("welfare.personsAided", year, data.yearPersons())
                    .total("welfare.aidPaidFen", year, data.yearTotalFen());
        }
    }

    record Receipt(UUID organizationId, long yearTotalFen) {}

    /** Money was received. */
    @Singleton
    static class ReceiptPosted extends FactReaction<Receipt> {
        ReceiptPosted(FactStore store) {
            super(store, "welfare.receipt.posted.v1", Receipt.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Receipt data) {
            return FactEntry.of(header, data.organizationId())
                    .total("welfare.receiptsFen", FactEntry.yearOf(header.time()), data.yearTotalFen());
        }
    }
}
