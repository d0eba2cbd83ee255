package org.staffhome.welfare.fund;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/** Calls the ledger as a job of the service would, each call in a transaction of its own, from as many threads as wanted. */
final class LedgerDesk {

    private final Scopes scopes;

    LedgerDesk(Scopes scopes) {
        this.scopes = scopes;
    }

    /** The result of a posting, empty when it was refused with this problem; any other failure is thrown. */
    <T> Optional<T> unless(String code, Callable<T> posting) {
        try {
            return Optional.of(run(posting));
        } catch (Problem refused) {
            if (!refused.code().code().equals(code)) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    <T> T run(Callable<T> work) {
        ManagedContext context = Arc.container().requestContext();
        boolean active = context.isActive();
        if (!active) {
            context.activate();
        }
        try {
            return scopes.within(
                    SystemScope.JOB, () -> QuarkusTransaction.requiringNew().call(work));
        } finally {
            if (!active) {
                context.terminate();
            }
        }
    }

    /** Runs so many pieces of work at once, one thread each. */
    static <T> List<T> atOnce(int threads, IntFunction<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                calls.add(() -> work.apply(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
