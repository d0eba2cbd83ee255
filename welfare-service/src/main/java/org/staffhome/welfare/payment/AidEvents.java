package org.staffhome.welfare.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.welfare.aid.AidApplication;
import org.staffhome.welfare.programme.ProgrammeKind;

/**
 * Tells other contexts of aid. Approvals belong to their application; payments tell the running totals of organisation and
 * year, and that total is their aggregate, so that totals arrive in their order.
 */
@ApplicationScoped
class AidEvents {

    private final Outbox outbox;

    AidEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Data of {@code welfare.aid.approved.v1}; see contracts. */
    record Approved(
            UUID applicationId,
            UUID householdId,
            UUID organizationId,
            ProgrammeKind programme,
            int programmeYear,
            LocalDate approvedOn) {}

    /** Data of {@code welfare.aid.paid.v1}; see contracts. */
    record Paid(
            UUID applicationId,
            UUID householdId,
            UUID organizationId,
            ProgrammeKind programme,
            LocalDate paidOn,
            int year,
            int yearPersons,
            long yearTotalFen) {}

    /** Data of {@code welfare.aid.returned.v1}; see contracts. */
    record Returned(
            UUID applicationId,
            UUID householdId,
            UUID organizationId,
            ProgrammeKind programme,
            LocalDate returnedOn,
            int year,
            int yearPersons,
            long yearTotalFen) {}

    void approved(AidApplication application, LocalDate on) {
        outbox.publish(
                "welfare.aid.approved.v1",
                "aid-application",
                application.id(),
                new Approved(
                        application.id(),
                        application.householdId(),
                        application.organizationId(),
                        application.kind(),
                        application.year(),
                        on));
    }

    void paid(AidApplication application, AidYears.Total total) {
        outbox.publish(
                "welfare.aid.paid.v1",
                "aid-year",
                total.id(),
                new Paid(
                        application.id(),
                        application.householdId(),
                        application.organizationId(),
                        application.kind(),
                        application.payment().paidOn(),
                        total.year(),
                        total.persons(),
                        total.totalFen()));
    }

    void returned(AidApplication application, LocalDate on, AidYears.Total total) {
        outbox.publish(
                "welfare.aid.returned.v1",
                "aid-year",
                total.id(),
                new Returned(
                        application.id(),
                        application.householdId(),
                        application.organizationId(),
                        application.kind(),
                        on,
                        total.year(),
                        total.persons(),
                        total.totalFen()));
    }
}
