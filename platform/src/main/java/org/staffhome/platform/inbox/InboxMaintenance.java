package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** Prunes and counts the inbox. */
@ApplicationScoped
class InboxMaintenance {
    private final InboxStore store;
    private final Outbox outbox;

    InboxMaintenance(InboxStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    @AsSystem(SystemScope.SCHEDULER)
    @Transactional
    int forgetSeenBefore(Instant time) {
        return store.forgetSeenBefore(time);
    }

    @AsSystem(SystemScope.SCHEDULER)
    double unsent() {
        return outbox.waiting();
    }

    @AsSystem(SystemScope.SCHEDULER)
    double dead() {
        return store.deadCount();
    }

    @AsSystem(SystemScope.SCHEDULER)
    double parked() {
        return store.parkedCount();
    }
}
