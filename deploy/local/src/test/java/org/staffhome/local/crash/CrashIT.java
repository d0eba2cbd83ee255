package org.staffhome.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.TestDatabase;

/**
 * The four services are killed at random moments while all of them are worked with. Each caller repeats a call until it is
 * acknowledged, as a good client does. Afterwards nothing acknowledged is missing, nothing is there twice or half, each
 * aggregate's events are complete and in order, and the services agree with each other.
 *
 * <p>{@code -Dstaffhome.crash.kills} is the number of kills, {@code -Dstaffhome.crash.seed} repeats the choices of an earlier run.
 */
class CrashIT {
    private static final Logger LOG = Logger.getLogger(CrashIT.class.getName());
    private static final int KILLS = Integer.getInteger("staffhome.crash.kills", 8);
    private static final long SEED = Long.getLong("staffhome.crash.seed", System.nanoTime());
    private static final int CALLERS = 2;

    private final PersistentCaller caller = new PersistentCaller();
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<Future<?>> callers = new ArrayList<>();
    private volatile boolean over;

    @Test
    void killedServicesLoseDoubleAndInvertNothing() throws Exception {
        LOG.info("Seed " + SEED + ", " + KILLS + " kills");
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            startAll();
            EvaluationLoad evaluation = prepare();
            for (Load load : loads) {
                int number = load == evaluation ? evaluation.unions() : CALLERS;
                for (int i = 0; i < number; i++) {
                    int one = i;
                    Random random = new Random(SEED + callers.size());
                    callers.add(threads.submit(() -> work(load, one, random)));
                }
            }
            killAtRandom(new Random(SEED));
            over = true;
            for (Future<?> one : callers) {
                one.get(2, TimeUnit.MINUTES);
            }
            LOG.info(KILLS + " kills, " + acknowledged() + " acknowledged writes, " + caller.repeated()
                    + " requests sent again");
            verify();
        } finally {
            over = true;
            threads.shutdownNow();
            for (ServiceProcess service : services.values()) {
                service.close();
            }
        }
    }

    private void startAll() throws Exception {
        for (String context : List.of("membership", "activity", "welfare", "evaluation")) {
            services.put(context, new ServiceProcess(context));
        }
        List<CompletableFuture<Void>> starts = services.values().stream()
                .map(service -> CompletableFuture.runAsync(service::start))
                .toList();
        for (CompletableFuture<Void> start : starts) {
            start.get();
        }
    }

    private EvaluationLoad prepare() {
        CrashCity city = new CrashCity(services.get("membership"), caller);
        city.found(List.of(TestDatabase.of("activity"), TestDatabase.of("welfare"), TestDatabase.of("evaluation")));
        EvaluationLoad evaluation = new EvaluationLoad(services.get("evaluation"), caller, city);
        loads.add(new MembershipLoad(services.get("membership"), caller, city));
        loads.add(new ActivityLoad(services.get("activity"), caller, city));
        loads.add(new WelfareLoad(services.get("welfare"), caller, city));
        loads.add(evaluation);
        return evaluation;
    }

    private void work(Load load, int number, Random random) {
        while (!over) {
            load.act(number, random);
        }
    }

    private void killAtRandom(Random random) throws Exception {
        List<ServiceProcess> victims = List.copyOf(services.values());
        for (int kill = 0; kill < KILLS; kill++) {
            TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(1_200));
            ServiceProcess victim = victims.get(random.nextInt(victims.size()));
            victim.kill();
            victim.start();
            failEarly();
        }
    }

    /** A caller ends before the time only by an error. */
    private void failEarly() throws ExecutionException, InterruptedException {
        for (Future<?> one : callers) {
            if (one.isDone()) {
                one.get();
            }
        }
    }

    private long acknowledged() {
        return loads.stream().mapToLong(Load::acknowledged).sum();
    }

    private void verify() {
        assertThat(acknowledged()).isGreaterThan(KILLS);
        loads.forEach(Load::verify);
        Map<String, Integer> events = new LinkedHashMap<>();
        services.keySet().forEach(context -> events.putAll(new EventLog(context).verify()));
        ReplicaCheck.verify();
        published(events, "membership.member.joined.v1", "membership", "select count(*) from member");
        published(events, "membership.employer-unit.covered.v1", "membership", "select count(*) from employer_unit");
        published(events, "activity.activity.published.v1", "activity", "select count(*) from activity");
        published(
                events,
                "activity.signup.confirmed.v1",
                "activity",
                "select count(*) from sign_up where confirmed_at is not null");
        published(
                events,
                "activity.signup.cancelled.v1",
                "activity",
                "select count(*) from sign_up where state = 'CANCELLED'");
        published(
                events,
                "welfare.receipt.posted.v1",
                "welfare",
                "select count(*) from ledger_entry where kind = 'RECEIPT'");
        LOG.info("Events: " + events);
    }

    /** As many different events of a type as there are rows that they tell of. */
    private static void published(Map<String, Integer> events, String type, String context, String rows) {
        assertThat(events.getOrDefault(type, 0)).as(type).isEqualTo((int)
                TestDatabase.of(context).number(rows));
    }
}
