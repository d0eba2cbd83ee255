package org.staffhome.activity.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.City;
import org.staffhome.activity.City.Traits;
import org.staffhome.activity.ServiceTest;
import org.staffhome.testkit.Tokens;

/** Many members at once for few places: exactly as many as there are places, nobody twice, the line in order. */
@QuarkusTest
class SignUpBurstTest extends ServiceTest {
    private static final int THREADS = 64;
    private static final int PLACES = 20;
    private static final int MEMBERS = 600;

    private final HttpClient http = HttpClient.newHttpClient();
    private City city;
    private String organizer;
    private UUID activity;

    @BeforeEach
    void build() {
        city = new City();
        organizer = city.officer("ACTIVITY_ORGANIZER", city.district);
        activity = published(organizer, activity(city.district, "FIRST_COME", PLACES));
    }

    @Test
    void exactlyTheCapacityIsConfirmedInOrderOfArrival() throws Exception {
        List<City.Person> people = city.members(city.union, Traits.WOMAN, MEMBERS);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (City.Person person : people) {
            calls.add(() -> signUpCall(person));
        }
        // Every tenth member is impatient and calls from two devices.
        for (int i = 0; i < MEMBERS; i += 10) {
            City.Person impatient = people.get(i);
            calls.add(() -> signUpCall(impatient));
        }
        Collections.shuffle(calls, new Random(1));

        List<Integer> answers = all(calls);

        assertThat(answers)
                .as("each member is written down once")
                .filteredOn(s -> s == 201)
                .hasSize(MEMBERS);
        assertThat(answers)
                .as("and the second device is told so")
                .filteredOn(s -> s == 200)
                .hasSize(MEMBERS / 10);
        assertOrderlyLine(PLACES, MEMBERS - PLACES);
    }

    @Test
    void signUpsAndWithdrawalsAtOnceLeaveNoPlaceEmptyWhileSomebodyWaits() throws Exception {
        List<City.Person> people = city.members(city.union, Traits.WOMAN, 200);
        List<City.Person> early = people.subList(0, 60);
        List<UUID> ids = new ArrayList<>();
        for (City.Person person : early) {
            ids.add(signUp(person, activity).jsonPath().getUUID("id"));
        }
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < early.size(); i += 2) {
            int at = i;
            calls.add(() -> call(early.get(at), "DELETE", "/sign-ups/" + ids.get(at)));
        }
        people.subList(60, 200).forEach(person -> calls.add(() -> signUpCall(person)));
        Collections.shuffle(calls, new Random(2));

        List<Integer> answers = all(calls);

        assertThat(answers).containsOnly(201, 204);
        assertOrderlyLine(PLACES, 60 - 30 + 140 - PLACES);
    }

    @Test
    void theHostAddsPlacesInTheMiddleOfTheBurstAndNobodyIsBlockedOrForgotten() throws Exception {
        List<City.Person> people = city.members(city.union, Traits.WOMAN, 300);
        List<Callable<Integer>> calls = new ArrayList<>();
        people.forEach(person -> calls.add(() -> signUpCall(person)));
        for (int i = 1; i <= 5; i++) {
            int more = PLACES + 10 * i;
            calls.add(i * 50, () -> addPlaces(more));
        }

        List<Integer> answers = all(calls);

        assertThat(answers).as("no deadlock, no refusal").containsOnly(200, 201);
        int places = (int) DATABASE.number("select capacity from places where activity_id = ?", activity);
        assertThat(places).isEqualTo(PLACES + 50);
        assertOrderlyLine(places, 300 - places);
    }

    /** Until the version that was read is still the current one; capacities only grow. */
    private int addPlaces(int capacity) {
        while (true) {
            var current = as(organizer).get(BASE + "/activities/" + activity);
            if (current.jsonPath().getInt("capacity") >= capacity) {
                return 200;
            }
            int status = as(organizer)
                    .header("If-Match", current.header("ETag"))
                    .body(Map.of("capacity", capacity))
                    .patch(BASE + "/activities/" + activity)
                    .statusCode();
            if (status != 412) {
                return status;
            }
        }
    }

    private void assertOrderlyLine(int confirmed, int waiting) {
        assertThat(count("CONFIRMED")).isEqualTo(confirmed);
        assertThat(count("WAITING")).isEqualTo(waiting);
        assertThat(DATABASE.number("select taken from places where activity_id = ?", activity))
                .isEqualTo(confirmed);
        assertThat(DATABASE.number(
                        "select count(*) from (select member_id from sign_up where activity_id = ? and state <>"
                                + " 'CANCELLED' group by member_id having count(*) > 1) as twice",
                        activity))
                .as("no member twice")
                .isZero();
        Map<String, Object> borders = DATABASE.rows(
                        "select max(arrival) filter (where state = 'CONFIRMED') as last_in,"
                                + " min(arrival) filter (where state = 'WAITING') as first_waiting"
                                + " from sign_up where activity_id = ?",
                        activity)
                .get(0);
        assertThat((Long) borders.get("last_in"))
                .as("whoever has a place arrived before everybody who waits")
                .isLessThan((Long) borders.get("first_waiting"));
    }

    private long count(String state) {
        return DATABASE.number("select count(*) from sign_up where activity_id = ? and state = ?", activity, state);
    }

    private int signUpCall(City.Person person) throws Exception {
        return call(person, "POST", "/activities/" + activity + "/sign-ups");
    }

    private int call(City.Person person, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + BASE + path))
                .header("Authorization", "Bearer " + Tokens.forSubject(person.subject()))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "{}" : ""))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static List<Integer> all(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls, 3, TimeUnit.MINUTES)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
