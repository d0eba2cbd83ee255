package org.staffhome.platform.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/**
 * The bounded pool of this process that does jobs, and the heartbeat of their leases. Any process of the service takes any
 * job; what a killed process left is taken up when its lease is over.
 */
@ApplicationScoped
class JobWorkers {
    private static final Logger LOG = Logger.getLogger(JobWorkers.class);

    private final JobStore store;
    private final JobConfig config;
    private final Scopes scopes;
    private final JobAuthority authority;
    private final ObjectMapper json;
    private final Map<String, JobHandler> handlers;
    private final Semaphore wake = new Semaphore(0);
    private final Set<JobRun> runs = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    JobWorkers(
            JobStore store,
            JobConfig config,
            Scopes scopes,
            JobAuthority authority,
            ObjectMapper json,
            @Any Instance<JobHandler> handlers) {
        this.store = store;
        this.config = config;
        this.scopes = scopes;
        this.authority = authority;
        this.json = json;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, handler -> handler));
    }

    void onStart(@Observes StartupEvent event) {
        if (handlers.isEmpty() || config.workers() == 0) {
            return;
        }
        running = true;
        for (int i = 0; i < config.workers(); i++) {
            threads.add(start(this::work, "job-worker-" + i));
        }
        threads.add(start(this::beat, "job-heartbeat"));
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    boolean knows(String kind) {
        return handlers.containsKey(kind);
    }

    void wake() {
        wake.release();
    }

    private Thread start(Runnable loop, String name) {
        Thread thread = new Thread(loop, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(JobWorkers.class.getClassLoader());
        thread.start();
        return thread;
    }

    private void work() {
        while (running) {
            try {
                Optional<JobStore.Taken> taken =
                        asSystem(() -> store.take(List.copyOf(handlers.keySet()), config.lease()));
                if (taken.isPresent()) {
                    run(taken.get());
                } else {
                    wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("a job worker goes on after %s", e.getClass().getSimpleName());
                pause(config.poll().toMillis());
            }
        }
    }

    private void run(JobStore.Taken taken) {
        JobRun run = new JobRun(taken, store, json);
        if (taken.attempts() > config.attempts()) {
            finish(run, JobState.FAILED, JobProblem.ABANDONED.code());
            return;
        }
        runs.add(run);
        try {
            asSystem(() -> {
                store.fence(taken.id(), taken.lease());
                return null;
            });
            inRequest(() -> authority.as(taken.caller(), () -> {
                handlers.get(taken.kind()).run(run);
                run.write();
                return null;
            }));
            finish(run, run.isCancelRequested() && run.result() == null ? JobState.CANCELLED : JobState.DONE, null);
        } catch (JobRun.LeaseLost lost) {
            LOG.infof("job %s goes on in another run", taken.id());
        } catch (Problem problem) {
            finish(run, JobState.FAILED, problem.code().code());
        } catch (Exception e) {
            if (run.isLeaseLost()) {
                LOG.infof("job %s goes on in another run", taken.id());
                return;
            }
            if (!running) {
                asSystem(() -> {
                    store.release(taken.id(), taken.lease());
                    return null;
                });
                return;
            }
            LOG.errorf("job %s of kind %s failed: %s", taken.id(), taken.kind(), traceOf(e));
            finish(run, JobState.FAILED, CommonProblem.FAILURE.code());
        } finally {
            runs.remove(run);
        }
    }

    /** Types and places of an exception and its causes; their messages may hold what a row contains. */
    private static String traceOf(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(trace.isEmpty() ? "" : ", caused by ")
                    .append(cause.getClass().getName());
            for (int i = 0; i < Math.min(6, cause.getStackTrace().length); i++) {
                trace.append(" at ").append(cause.getStackTrace()[i]);
            }
        }
        return trace.toString();
    }

    private void finish(JobRun run, JobState state, String failure) {
        asSystem(() -> {
            store.finish(run.job().id(), run.job().lease(), state, run.result(), failure);
            return null;
        });
    }

    private void beat() {
        while (running) {
            pause(Math.max(50, config.lease().toMillis() / 8));
            for (JobRun run : runs) {
                try {
                    run.beat(asSystem(
                            () -> store.heartbeat(run.job().id(), run.job().lease())));
                } catch (RuntimeException e) {
                    LOG.warnf(
                            "no heartbeat for job %s: %s",
                            run.id(), e.getClass().getSimpleName());
                }
            }
        }
    }

    private <T> T asSystem(java.util.concurrent.Callable<T> work) {
        try {
            return inRequest(() -> scopes.within(SystemScope.JOB, work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T inRequest(java.util.concurrent.Callable<T> work) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            return work.call();
        } finally {
            context.terminate();
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
