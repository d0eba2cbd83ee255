package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.scope.Grant;
import org.staffhome.platform.scope.ScopeReplica;

/** Tells every service who holds which role; the service's own replica is written in the same transaction. */
@ApplicationScoped
class GrantEvents {

    static final String STATE = "grant";

    private final Outbox outbox;
    private final ScopeReplica replica;

    GrantEvents(Outbox outbox, ScopeReplica replica) {
        this.outbox = outbox;
        this.replica = replica;
    }

    /** Data of the state topic {@code grant}. */
    record State(
            UUID grantId,
            String subject,
            UUID memberId,
            String role,
            UUID organizationId,
            LocalDate from,
            LocalDate until,
            String source) {}

    void holds(OfficeGrant g) {
        replica.put(
                new Grant(g.id(), g.memberId(), g.role(), g.organizationId(), g.path(), g.from(), g.until()),
                g.subject());
        outbox.state(
                STATE,
                g.id(),
                new State(
                        g.id(),
                        g.subject(),
                        g.memberId(),
                        g.role(),
                        g.organizationId(),
                        g.from(),
                        g.until(),
                        g.source() + ":" + g.sourceId()));
    }

    void ended(OfficeGrant g) {
        replica.removeGrant(g.id());
        outbox.erase(STATE, g.id());
    }
}
