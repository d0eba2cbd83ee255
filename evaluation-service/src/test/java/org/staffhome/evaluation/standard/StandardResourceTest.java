package org.staffhome.evaluation.standard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Rounds;
import org.staffhome.evaluation.scene.Told;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.EventCapture;

/** Standards through HTTP. */
@QuarkusTest
class StandardResourceTest extends EvaluationTest {
    private final City city = City.build();
    private final String admin = City.subjectWith("FEDERATION_ADMIN", city.federation);

    @Test
    void pointsThatDoNotAddUpAreRefused() {
        for (Object maximum : List.of(99, 101, 99.99)) {
            as(admin)
                    .body(Rounds.draft(
                            city.federation, Rounds.content(Rounds.indicator("a", "MANUAL", maximum, null, List.of()))))
                    .post("/standards")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("standard.points-do-not-add-up"))
                    .body("violations.pointer", hasItem("/content/groups"));
        }
    }

    @Test
    void anExpressionThatDoesNotTypeCheckIsRefused() {
        Map<String, Object> content =
                Rounds.content(Rounds.indicator("a", "METRIC", 100, "maximum * activity.complted", List.of()));
        as(admin)
                .header("Accept-Language", "en")
                .body(Rounds.draft(city.federation, content))
                .post("/standards")
                .then()
                .statusCode(422)
                .body("code", equalTo("standard.expression-faulty"))
                .body("detail", containsString("undeclared reference"))
                .body("violations.pointer", hasItem("/content/groups/0/indicators/0/expression"));
    }

    @Test
    void aTemplateBecomesADraftThatCanBePublishedAndNeverChangesAgain() {
        var draft = as(admin)
                .body(Map.of(
                        "organizationId", city.federation, "template", "grassroots-100", "validFrom", "2026-01-01"))
                .post("/standards/from-template")
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("content.scale", equalTo(100))
                .extract();
        String id = draft.path("id");
        try (EventCapture events = EventCapture.fromNow("staffhome.evaluation.events.v1")) {
            as(admin)
                    .post("/standards/" + id + "/publish")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("PUBLISHED"));
            ContractCheck.check(events.await("evaluation.standard.published.v1", id));
        }
        as(admin).post("/standards/" + id + "/publish").then().statusCode(409);
        String tag = as(admin).get("/standards/" + id).header("ETag");
        as(admin)
                .header("If-Match", tag)
                .body(Map.of("name", "改", "trial", false, "validFrom", "2026-01-01", "content", Rounds.content()))
                .put("/standards/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("standard.not-a-draft"));
        Assertions.assertThatThrownBy(() -> City.DATABASE.execute(
                        "update home_standard set name = 'x' where id = ?", java.util.UUID.fromString(id)))
                .isNotNull();
    }

    @Test
    void theNextVersionDoesNotChangeARoundUnderTheFirst() {
        String first = Rounds.published(admin, city.federation, Rounds.content());
        String round = Rounds.open(admin, city.federation, first);
        Told.activityCompleted(city.one, LocalDate.of(2026, 1, 5), 3);
        String assessment = Rounds.assessment(admin, round, city.one);
        eventually(() -> as(admin).get("/assessments/" + assessment).then().body("total", equalTo(10.0f)));
        var second = as(admin)
                .post("/standards/" + first + "/next-version")
                .then()
                .statusCode(201)
                .body("versionNumber", equalTo(2))
                .body("seriesId", equalTo(first))
                .extract();
        as(admin)
                .post("/standards/" + first + "/next-version")
                .then()
                .statusCode(409)
                .body("code", equalTo("standard.draft-exists"));
        Map<String, Object> other = Rounds.content(Rounds.indicator("a", "METRIC", 100, "maximum", List.of()));
        as(admin)
                .header("If-Match", second.header("ETag"))
                .body(Map.of("name", "第二版", "trial", false, "validFrom", "2026-01-01", "content", other))
                .put("/standards/" + second.path("id"))
                .then()
                .statusCode(200);
        as(admin).post("/standards/" + second.path("id") + "/publish").then().statusCode(200);
        as(admin)
                .get("/assessments/" + assessment + "/explanation")
                .then()
                .body("standardId", equalTo(first))
                .body("total", equalTo(10.0f));
    }

    @Test
    void aPreviewShowsTheResultBeforePublishing() {
        String draft = as(admin)
                .body(Rounds.draft(city.federation, Rounds.content()))
                .post("/standards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Told.activityCompleted(city.one, LocalDate.of(2026, 1, 5), 3);
        eventually(() -> as(admin)
                .body(Map.of("organizationId", city.one, "year", 2026))
                .post("/standards/" + draft + "/preview")
                .then()
                .statusCode(200)
                .body("total", equalTo(10.0f))
                .body("grade", nullValue()));
        Map<String, Object> expression = Map.of(
                "expression",
                "maximum * ratio(activity.completed, 3)",
                "maximum",
                10,
                "organizationId",
                city.one,
                "year",
                2026);
        as(admin)
                .body(expression)
                .post("/expressions/preview")
                .then()
                .statusCode(200)
                .body("points", equalTo(3.33f))
                .body("inputs.'activity.completed'.value", equalTo(1));
    }

    @Test
    void aDraftIsSeenInItsScopeAndAPublishedVersionByEverybody() {
        String draft = as(admin)
                .body(Rounds.draft(city.federation, Rounds.content()))
                .post("/standards")
                .then()
                .extract()
                .path("id");
        String chair = City.subjectWith("UNION_CHAIR", city.one);
        as(chair).get("/standards/" + draft).then().statusCode(404);
        as(chair).body(Map.of()).post("/standards/" + draft + "/publish").then().statusCode(403);
        as(admin).post("/standards/" + draft + "/publish").then().statusCode(200);
        as(chair).get("/standards/" + draft).then().statusCode(200);
        as(chair)
                .queryParam("limit", 500)
                .get("/standards")
                .then()
                .body("items.id", hasItem(draft))
                .body("items.state", not(hasItem("DRAFT")));
    }

    @Test
    void aForeignFederationCannotPublishADraft() {
        String draft = as(admin)
                .body(Rounds.draft(city.federation, Rounds.content()))
                .post("/standards")
                .then()
                .extract()
                .path("id");
        City other = City.build();
        String stranger = City.subjectWith("FEDERATION_ADMIN", other.federation);
        as(stranger).post("/standards/" + draft + "/publish").then().statusCode(404);
        as(stranger)
                .body(Rounds.draft(city.federation, Rounds.content()))
                .post("/standards")
                .then()
                .statusCode(404);
    }

    @Test
    void todosNameWhatWaits() {
        String standard = Rounds.published(admin, city.federation, Rounds.content());
        String round = Rounds.open(admin, city.federation, standard);
        String assessment = Rounds.assessment(admin, round, city.one);
        String chair = City.subjectWith("UNION_CHAIR", city.one);
        String district = City.subjectWith("EVALUATOR", city.east);
        as(chair)
                .get("/todos")
                .then()
                .statusCode(200)
                .body("items.kind", contains("assessment.enter"))
                .body("items[0].id", equalTo("assessment:" + assessment))
                .body("items[0].dueOn", equalTo(Rounds.selfUntil().toString()));
        as(chair)
                .body(Map.of())
                .post("/assessments/" + assessment + "/submit")
                .then()
                .statusCode(200);
        as(chair).get("/todos").then().body("items.kind", not(hasItem("assessment.enter")));
        as(district).get("/todos").then().body("items.kind", contains("assessment.review"));
    }

    @Test
    void whatChangesIsAudited() {
        String standard = Rounds.published(admin, city.federation, Rounds.content());
        Assertions.assertThat(City.DATABASE.rows(
                        "select action from audit_entry where object_id = ? order by action", standard))
                .extracting(row -> row.get("action"))
                .containsExactly("standard.draft", "standard.publish");
    }
}
