package org.staffhome.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.ServiceTestResource;

/** Writers and sealers at once, and sealers that are killed: every committed entry is sealed exactly once. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class AuditSealerTest extends AuditTestBase {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 25;

    @Test
    void entriesAppendedInParallelAreEachSealedOnce() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        List<Future<?>> writers = new ArrayList<>();
        List<Future<?>> sealers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            writers.add(threads.submit(() -> repeat(ROUNDS, () -> inRequest(() -> append(3)))));
        }
        for (int s = 0; s < 2; s++) {
            sealers.add(threads.submit(() -> {
                while (writing.get()) {
                    sealer.seal();
                }
            }));
        }
        await(writers);
        writing.set(false);
        await(sealers);
        threads.shutdown();
        sealer.seal();
        everythingIsSealedOnce(WRITERS * ROUNDS * 3);
    }

    @Test
    void aSealerKilledAtAnyMomentLeavesNoHalfBatch() throws Exception {
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicInteger killed = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> killer = threads.submit(() -> {
            while (running.get()) {
                killed.addAndGet((int) DATABASE.number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where usename = 'sample_app' and query like '%audit_seal%' and state <> 'idle'"));
            }
        });
        int entries = 0;
        for (int round = 0; round < 400 && killed.get() < 10; round++) {
            try {
                append(20);
                entries += 20;
                sealer.seal();
            } catch (RuntimeException connectionWasKilled) {
                entries = (int) DATABASE.number("select count(*) from audit_entry");
            }
        }
        running.set(false);
        killer.get();
        threads.shutdown();
        assertThat(killed.get()).as("times the sealer was killed").isPositive();
        for (int attempt = 0; DATABASE.number("select count(*) from audit_pending") > 0; attempt++) {
            assertThat(attempt).isLessThan(20);
            try {
                sealer.seal();
            } catch (RuntimeException deadConnectionInThePool) {
                Thread.sleep(50);
            }
        }
        everythingIsSealedOnce(entries);
    }

    private void everythingIsSealedOnce(int entries) {
        assertThat(DATABASE.number("select count(*) from audit_pending")).isZero();
        assertThat(DATABASE.number("select count(*) from audit_entry")).isEqualTo(entries);
        assertThat(DATABASE.number("select count(distinct entry_id) from audit_sealed"))
                .isEqualTo(entries);
        AuditChainCheck.Result result = verify.verify(Map.of());
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(entries);
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private static void inRequest(Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            work.run();
        } finally {
            context.terminate();
        }
    }

    private static void await(List<Future<?>> futures) throws Exception {
        for (Future<?> future : futures) {
            future.get();
        }
    }
}
