package org.staffhome.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.staffhome.platform.inbox.Rebuildable;

/** Empties the fact store before the log is read again; the replay fills it to the same rows. */
@ApplicationScoped
class FactRebuild implements Rebuildable {
    private final FactStore store;

    FactRebuild(FactStore store) {
        this.store = store;
    }

    @Override
    public void clear() {
        store.clear();
    }
}
