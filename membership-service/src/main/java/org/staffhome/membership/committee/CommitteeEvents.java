package org.staffhome.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.outbox.Outbox;

/** What other services learn of committees. */
@ApplicationScoped
class CommitteeEvents {

    static final String ELECTED = "membership.committee.elected.v1";
    static final String AGGREGATE = "committee";

    private final Outbox outbox;

    CommitteeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Data of {@value #ELECTED}; {@code seats} is the number of seats filled. */
    record Elected(
            UUID committeeId,
            UUID organizationId,
            String kind,
            int termNumber,
            LocalDate from,
            LocalDate until,
            int seats) {}

    void elected(Committee c) {
        outbox.publish(
                ELECTED,
                AGGREGATE,
                c.id(),
                new Elected(
                        c.id(),
                        c.organizationId(),
                        c.kind().name(),
                        c.termNumber(),
                        c.termFrom(),
                        c.termUntil(),
                        c.seatsHeld().size()));
    }
}
