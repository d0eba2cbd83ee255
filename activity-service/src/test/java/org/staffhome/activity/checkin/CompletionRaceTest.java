package org.staffhome.activity.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.City;
import org.staffhome.activity.City.Traits;
import org.staffhome.activity.ServiceTest;

/**
 * What happens to a sign-up while its activity is being completed: it comes before the completion and is counted, or it
 * comes after and is refused. The completion is held in the middle by a connection that has the lock of the places.
 */
@QuarkusTest
class CompletionRaceTest extends ServiceTest {
    private static final String WAITING_FOR_LOCK =
            "select count(*) from pg_locks where locktype = 'advisory' and classid = 4201 and not granted";

    private final ExecutorService threads = Executors.newFixedThreadPool(12);
    private City city;
    private String organizer;

    @BeforeEach
    void build() {
        city = new City();
        organizer = city.officer("ACTIVITY_ORGANIZER", city.district);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aScanThatMeetsACompletionIsRefusedAfterIt() throws Exception {
        UUID activity = published(organizer, activity(city.district, "FIRST_COME", 3));
        UUID id = signedUp(city.member(city.union), activity, "CONFIRMED");

        Response answer = whileCompleting(activity, () -> scan(activity, id));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("activity.not-published");
        assertThat(DATABASE.rows("select attendance from sign_up where id = ?", id)
                        .get(0)
                        .get("attendance"))
                .isNull();
    }

    @Test
    void aWithdrawalThatMeetsACompletionIsRefusedAfterIt() throws Exception {
        UUID activity = published(organizer, activity(city.district, "FIRST_COME", 3));
        City.Person person = city.member(city.union);
        UUID id = signedUp(person, activity, "CONFIRMED");

        Response answer = whileCompleting(activity, () -> as(person.subject()).delete(BASE + "/sign-ups/" + id));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(storedState(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void stepsOfARecommendationThatMeetACompletionAreRefusedAfterIt() throws Exception {
        UUID activity = published(organizer, activity(city.district, "RECOMMENDED", 3));
        UUID submitted = signedUp(city.member(city.union), activity, "SUBMITTED");
        UUID reviewed = signedUp(city.member(city.union), activity, "SUBMITTED");
        DATABASE.execute("update sign_up set state = 'REVIEWED' where id = ?", reviewed);
        String chair = city.officer("UNION_CHAIR", city.union);

        Response step = whileCompleting(activity, () -> opinion(chair, submitted, "recommendations"));
        DATABASE.execute("update activity set state = 'PUBLISHED' where id = ?", activity);
        Response decision = whileCompleting(activity, () -> opinion(organizer, reviewed, "decisions"));

        assertThat(step.statusCode()).isEqualTo(409);
        assertThat(decision.statusCode()).isEqualTo(409);
        assertThat(storedState(submitted)).isEqualTo("SUBMITTED");
        assertThat(storedState(reviewed)).isEqualTo("REVIEWED");
    }

    @Test
    void whoeverIsCheckedInIsCounted() throws Exception {
        UUID activity = published(organizer, activity(city.district, "FIRST_COME", 60));
        List<UUID> ids = new ArrayList<>();
        for (City.Person person : city.members(city.union, Traits.WOMAN, 60)) {
            ids.add(signedUp(person, activity, "CONFIRMED"));
        }
        List<Callable<Response>> calls = new ArrayList<>();
        ids.forEach(id -> calls.add(() -> scan(activity, id)));
        calls.add(30, () -> as(organizer)
                .header("If-Match", tag(organizer, activity))
                .body(Map.of())
                .post(BASE + "/activities/" + activity + "/completion"));

        List<Future<Response>> answers = threads.invokeAll(calls, 2, TimeUnit.MINUTES);

        assertThat(answers.get(30).get().statusCode()).isEqualTo(200);
        long attended = DATABASE.number(
                "select count(*) from sign_up where activity_id = ? and attendance = 'ATTENDED'", activity);
        assertThat(attended).isPositive();
        assertThat(answers.get(30).get().jsonPath().getLong("outcome.attendees"))
                .as("nobody is checked in behind the count")
                .isEqualTo(attended);
    }

    /** Makes a call while a completion holds the lock of the places and has not committed yet. */
    private Response whileCompleting(UUID activity, Callable<Response> call) throws Exception {
        try (Connection completion = DATABASE.superuser();
                var statement = completion.createStatement()) {
            completion.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(4201, hashtext('" + activity + "'))");
            statement.execute("update activity.activity set state = 'COMPLETED', completed_on = current_date,"
                    + " sign_ups = 1 where id = '" + activity + "'");
            Future<Response> answer = threads.submit(call);
            for (int i = 0; i < 100 && !answer.isDone() && DATABASE.number(WAITING_FOR_LOCK) == 0; i++) {
                Thread.sleep(100);
            }
            completion.commit();
            return answer.get(1, TimeUnit.MINUTES);
        }
    }

    private Response scan(UUID activity, UUID signUp) {
        return as(organizer)
                .body(Map.of("checkIns", List.of(Map.of("signUpId", signUp))))
                .post(BASE + "/activities/" + activity + "/check-ins");
    }

    private static Response opinion(String officer, UUID signUp, String step) {
        return as(officer).body(Map.of("favourable", true)).post(BASE + "/sign-ups/" + signUp + "/" + step);
    }
}
