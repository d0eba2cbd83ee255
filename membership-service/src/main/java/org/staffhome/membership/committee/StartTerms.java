package org.staffhome.membership.committee;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/**
 * Committees that were approved before their term take office on its first day (到届换届): the present committee ends and
 * authority passes on. Each in a transaction of its own, so that one that fails does not hold up the others.
 */
@ApplicationScoped
class StartTerms {

    private final ElectedCommittees committees;

    StartTerms(ElectedCommittees committees) {
        this.committees = committees;
    }

    @Scheduled(
            every = "${staffhome.committees.start-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "start-terms")
    @AsSystem(SystemScope.SCHEDULER)
    void startDueTerms() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(committees::due);
        for (UUID id : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> committees.start(id));
            } catch (RuntimeException e) {
                Log.errorf(e, "committee %s could not take office", id);
            }
        }
    }
}
