package org.staffhome.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.staffhome.local.crash.CrashCity.Account;
import org.staffhome.local.crash.PersistentCaller.Answer;
import org.staffhome.testkit.TestDatabase;

/**
 * Members sign up for activities that have fewer places than there are members, so that most activities get a waiting list;
 * some withdraw, and whoever waits first moves up.
 */
final class ActivityLoad implements Load {
    private static final int CAPACITY = 14;

    private final ServiceProcess service;
    private final PersistentCaller caller;
    private final CrashCity city;
    private final TestDatabase database = TestDatabase.of("activity");
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final Set<String> published = ConcurrentHashMap.newKeySet();
    private final Map<String, String> signedUp = new ConcurrentHashMap<>();
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private final AtomicLong acknowledged = new AtomicLong();

    ActivityLoad(ServiceProcess service, PersistentCaller caller, CrashCity city) {
        this.service = service;
        this.caller = caller;
        this.city = city;
    }

    private record Arrival(String activity, Account member) {}

    @Override
    public void act(int number, Random random) {
        Arrival next = arrivals.poll();
        if (next == null) {
            publish(random);
            return;
        }
        String subject = next.member().subject();
        Answer answer = caller.post(
                        service,
                        subject,
                        "/activities/" + next.activity() + "/sign-ups",
                        Map.of("guests", random.nextInt(2)))
                .acknowledged();
        signedUp.put(answer.id(), answer.body().path("state").asText());
        acknowledged.incrementAndGet();
        if (random.nextInt(3) == 0) {
            caller.delete(service, subject, "/sign-ups/" + answer.id()).acknowledged();
            withdrawn.add(answer.id());
            acknowledged.incrementAndGet();
        }
    }

    private void publish(Random random) {
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", city.federation());
        body.put("title", "试点活动");
        body.put("category", "SPORTS");
        body.put("mode", "FIRST_COME");
        body.put("place", "操场");
        body.put("startsAt", Instant.now().plus(Duration.ofDays(10)).toString());
        body.put("endsAt", Instant.now().plus(Duration.ofDays(11)).toString());
        body.put("capacity", CAPACITY);
        body.put("audience", Map.of("organizationIds", List.of(city.federation()), "guestsAllowed", true));
        Answer draft =
                caller.post(service, CrashCity.ADMIN, "/activities", body).acknowledged();
        caller.post(service, CrashCity.ADMIN, "/activities/" + draft.id() + "/publication", null, draft.etag())
                .acknowledged();
        published.add(draft.id());
        acknowledged.addAndGet(2);
        List<Account> members = new ArrayList<>(city.accounts());
        Collections.shuffle(members, random);
        members.forEach(member -> arrivals.add(new Arrival(draft.id(), member)));
    }

    @Override
    public long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void verify() {
        assertThat(signedUp).isNotEmpty();
        assertThat(Rows.ids(database, "select id from activity where state = 'PUBLISHED'"))
                .containsExactlyInAnyOrderElementsOf(published);
        assertThat(Rows.ids(database, "select id from sign_up"))
                .as("each sign-up that was acknowledged is there once, and no other")
                .containsExactlyInAnyOrderElementsOf(signedUp.keySet());
        assertThat(Rows.ids(database, "select id from sign_up where state = 'CANCELLED'"))
                .containsExactlyInAnyOrderElementsOf(withdrawn);
        List<String> promised = signedUp.entrySet().stream()
                .filter(signUp -> signUp.getValue().equals("CONFIRMED"))
                .map(Map.Entry::getKey)
                .filter(id -> !withdrawn.contains(id))
                .toList();
        assertThat(Rows.ids(database, "select id from sign_up where state = 'CONFIRMED'"))
                .as("who was told that he has a place has it")
                .containsAll(promised);
        places();
    }

    private void places() {
        assertThat(database.rows("select activity_id from places p where taken > capacity or taken <>"
                        + " (select coalesce(sum(s.party), 0) from sign_up s where s.activity_id = p.activity_id"
                        + " and s.state = 'CONFIRMED')"))
                .as("no place is given twice or lost")
                .isEmpty();
        assertThat(database.rows("select w.id from sign_up w join sign_up c on c.activity_id = w.activity_id"
                        + " where w.state = 'WAITING' and c.state = 'CONFIRMED' and c.arrival > w.arrival"))
                .as("nobody overtook the waiting list")
                .isEmpty();
        assertThat(database.rows("select p.activity_id from places p join lateral (select party from sign_up s"
                        + " where s.activity_id = p.activity_id and s.state = 'WAITING' order by arrival limit 1) first"
                        + " on true where p.capacity - p.taken >= first.party"))
                .as("nobody waits for a place that is free")
                .isEmpty();
    }
}
