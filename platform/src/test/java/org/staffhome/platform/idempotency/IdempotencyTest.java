package org.staffhome.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.platform.sample.SampleCity.UNION;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.platform.sample.SampleTest;

@QuarkusTest
class IdempotencyTest extends SampleTest {
    @Test
    void sixtyFourCallsAtOnceWithOneKeyHaveOneEffectAndOneAnswer() throws Exception {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        String key = Ids.next().toString();
        String text = "once " + key;
        ExecutorService pool = Executors.newFixedThreadPool(64);
        try {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                calls.add(() -> post(chair, key, text));
            }
            List<String> bodies = new ArrayList<>();
            for (var call : pool.invokeAll(calls)) {
                Response response = call.get();
                assertThat(response.statusCode()).isEqualTo(201);
                assertThat(response.header("Location")).isNotNull();
                bodies.add(response.path("id"));
            }
            assertThat(bodies).hasSize(64);
            assertThat(bodies.stream().distinct()).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(DATABASE.number("select count(*) from note where text = ?", text))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        String key = Ids.next().toString();
        post(chair, key, "first").then().statusCode(201);
        post(chair, key, "second").then().statusCode(422).body("code", equalTo("request.idempotency-key-reused"));
        post(chair, key, "first").then().statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void aRepeatedChangeGivesItsFirstAnswerThoughTheVersionWentOn() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        Response note = post(chair, Ids.next().toString(), "first");
        String key = Ids.next().toString();
        Response changed = rewrite(chair, note.path("id"), key, note.header("ETag"));
        changed.then().statusCode(200).body("text", equalTo("second"));
        assertThat(changed.header("ETag")).isNotEqualTo(note.header("ETag"));
        for (String etag : List.of(note.header("ETag"), changed.header("ETag"))) {
            Response repeated = rewrite(chair, note.path("id"), key, etag);
            repeated.then().statusCode(200).header("Idempotent-Replayed", "true");
            assertThat(repeated.header("ETag")).isEqualTo(changed.header("ETag"));
            assertThat(repeated.asString()).isEqualTo(changed.asString());
        }
    }

    @Test
    void keysOfDifferentCallersAreDifferentKeys() {
        String key = Ids.next().toString();
        String one =
                post(SampleCity.subjectWith("UNION_CHAIR", UNION), key, "one").path("id");
        String other =
                post(SampleCity.subjectWith("UNION_CHAIR", UNION), key, "other").path("id");
        assertThat(one).isNotNull().isNotEqualTo(other);
    }

    @Test
    void aRefusalIsNotKept() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        String key = Ids.next().toString();
        post(chair, key, "x".repeat(101)).then().statusCode(422).body("code", equalTo("note.too-long"));
        post(chair, key, "short enough").then().statusCode(201);
    }

    @Test
    void aMalformedKeyIsRefused() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        post(chair, "short", "text").then().statusCode(400).body("code", equalTo("request.idempotency-key-malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes", "/notes/rest", "/notes/plain"})
    void theSecondAnswerIsTheFirstWhateverTheMethodReturns(String path) {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        String key = Ids.next().toString();
        Response first = post(chair, key, "twice", path);
        Response second = post(chair, key, "twice", path);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(first.statusCode()).isIn(200, 201);
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void theSameRequestThroughAnotherAddressIsTheSame() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        String key = Ids.next().toString();
        post(chair, key, "moved", "/notes/rest").then().statusCode(201);
        as(chair)
                .header("Idempotency-Key", key)
                .header("Host", "another.example:8443")
                .body(Map.of("organizationId", UNION.toString(), "text", "moved"))
                .post("/notes/rest")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void theStoreTellsNeitherWhatWasAskedNorWhatWasAnswered() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        String key = Ids.next().toString();
        post(chair, key, "private words").then().statusCode(201);
        Map<String, Object> row = DATABASE.rows("select * from idempotency_answer where idempotency_key = ?", key)
                .get(0);
        assertThat(row.toString()).doesNotContain("private words");
        assertThat(row.get("body").toString()).matches("[a-z0-9-]+:.+");
        post(chair, Ids.next().toString(), "private words").then().statusCode(201);
        assertThat(DATABASE.number(
                        "select count(*) from idempotency_answer where request_hash = ?", row.get("request_hash")))
                .isEqualTo(2);
    }

    private static Response post(String subject, String key, String text) {
        return post(subject, key, text, "/notes");
    }

    private static Response post(String subject, String key, String text, String path) {
        return as(subject)
                .header("Idempotency-Key", key)
                .body(Map.of("organizationId", UNION.toString(), "text", text))
                .post(path);
    }

    private static Response rewrite(String subject, String id, String key, String etag) {
        return as(subject)
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .body(Map.of("text", "second"))
                .patch("/notes/{id}", id);
    }
}
