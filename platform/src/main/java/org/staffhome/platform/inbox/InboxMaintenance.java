package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** Clears and prunes the inbox, each in one transaction. */
@ApplicationScoped
class InboxMaintenance {
    private final InboxStore store;

    InboxMaintenance(InboxStore store) {
        this.store = store;
    }

    @AsSystem(SystemScope.REBUILD)
    @Transactional
    void clear(String consumerGroup, List<Rebuildable> rebuildables) {
        store.forget(consumerGroup);
        rebuildables.forEach(Rebuildable::clear);
    }

    @AsSystem(SystemScope.SCHEDULER)
    @Transactional
    int forgetSeenBefore(Instant time) {
        return store.forgetSeenBefore(time);
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
