package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/** Whether the replicas and facts of this service are whole, for decisions that freeze what they say. */
@ApplicationScoped
public class ReplicaState {
    private final RebuildStore store;
    private final Scopes scopes;

    ReplicaState(RebuildStore store, Scopes scopes) {
        this.store = store;
        this.scopes = scopes;
    }

    /**
     * Refuses while a rebuild from the log is under way, and holds the next one off until the running transaction has
     * ended. Call it before the facts are read.
     *
     * @throws Problem 503 {@code operations.rebuild-under-way}
     */
    public void requireComplete() {
        if (!scopes.within(SystemScope.REBUILD, store::isCompleteUntilCommit)) {
            throw Problem.of(OperationsProblem.REBUILD_UNDER_WAY);
        }
    }
}
