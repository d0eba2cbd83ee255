package org.staffhome.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;
import org.staffhome.gateway.StubService;
import org.staffhome.testkit.Tokens;

/** Answers made of several services' answers. */
@QuarkusTest
@QuarkusTestResource(Edge.class)
class ComposedReadsTest {
    @TestHTTPResource
    String base;

    Edge.Services services;
    Client client;
    String token;

    @BeforeEach
    void aNewCaller() {
        client = new Client(base);
        token = Tokens.forSubject(UUID.randomUUID().toString());
        services.membership().json("/statistics", "{\"unions\":58,\"units\":93,\"members\":4859,\"officers\":156}");
        services.activity()
                .json("/statistics", "{\"year\":2026,\"total\":{\"published\":12,\"signUps\":236,\"attendees\":null}}");
        services.welfare()
                .json("/statistics", "{\"households\":61,\"applications\":40,\"paidPersons\":31,\"paidFen\":6200000}");
        services.evaluation()
                .json("/statistics", "{\"rated\":2,\"byGrade\":{\"MODEL\":2},\"facts\":{\"activity.completed\":12}}");
    }

    private JsonObject read(String path) {
        HttpResponse<String> answer = client.get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Limit")).isPresent();
        return new JsonObject(answer.body());
    }

    @Test
    void theOverviewHoldsTheFiguresOfAllServicesAndUnknownStaysNull() {
        JsonObject overview = read("/api/overview");
        assertThat(overview.getMap())
                .containsEntry("unions", 58)
                .containsEntry("units", 93)
                .containsEntry("members", 4859)
                .containsEntry("officers", 156);
        assertThat(overview.getJsonObject("activities").getMap())
                .containsEntry("signUps", 236)
                .containsEntry("attendees", null);
        assertThat(overview.getJsonObject("aid").getMap())
                .containsEntry("paidFen", 6_200_000)
                .containsEntry("balanceFen", null);
        assertThat(overview.getJsonObject("homes").getJsonObject("byGrade").getMap())
                .isEqualTo(Map.of("MODEL", 2));
        assertThat(overview.getJsonObject("facts").getInteger("activity.completed"))
                .isEqualTo(12);
        assertThat(overview.getJsonArray("missing")).isEmpty();
    }

    @Test
    void aServiceThatIsDownIsNamedAndDoesNotFailTheRest() throws Exception {
        services.welfare().stop();
        try {
            JsonObject overview = read("/api/overview");
            assertThat(overview.getInteger("members")).isEqualTo(4859);
            assertThat(overview.getJsonArray("missing")).isEqualTo(JsonArray.of("welfare"));
            assertThat(overview.getJsonObject("aid").getMap()).containsEntry("paidFen", null);
        } finally {
            services.welfare().restart();
        }
    }

    @Test
    void slowServicesAreWaitedForTogetherAndNotForLong() {
        StubService[] slow = {services.membership(), services.activity(), services.evaluation()};
        for (StubService service : slow) {
            service.on("/statistics", request -> {});
        }
        long start = System.nanoTime();
        JsonObject overview = read("/api/overview");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3500));
        assertThat(overview.getJsonArray("missing")).contains("membership", "activity", "evaluation");
        assertThat(overview.getValue("members")).isNull();
        assertThat(overview.getJsonObject("aid").getInteger("households")).isEqualTo(61);
    }

    @Test
    void aPartThatTheCallerMayNotSeeIsWithheld() {
        services.evaluation().on("/statistics", request -> request.response()
                .setStatusCode(403)
                .end("{}"));
        JsonObject overview = read("/api/overview");
        assertThat(overview.getJsonArray("withheld")).isEqualTo(JsonArray.of("evaluation"));
        assertThat(overview.getJsonArray("missing")).isEmpty();
    }

    @Test
    void answersAreKeptForTheSameCallerOnly() {
        services.membership().on("/statistics", request -> request.response()
                .end(new JsonObject()
                        .put("members", request.getHeader("Authorization").hashCode())
                        .encode()));
        int first = read("/api/overview").getInteger("members");
        int before = services.membership().requests();
        assertThat(read("/api/overview").getInteger("members")).isEqualTo(first);
        assertThat(services.membership().requests()).isEqualTo(before);
        token = Tokens.forSubject("somebody else");
        assertThat(read("/api/overview").getInteger("members")).isNotEqualTo(first);
    }

    @Test
    void theScopeIsPassedOn() {
        services.membership().on("/statistics", request -> request.response()
                .end(new JsonObject()
                        .put("members", request.uri().endsWith("?organizationId=" + id()) ? 7 : 0)
                        .encode()));
        assertThat(read("/api/overview?year=2026&organizationId=" + id()).getInteger("members"))
                .isEqualTo(7);
    }

    private static String id() {
        return "01938f00-0000-7000-8000-000000000001";
    }

    @Test
    void meMergesOfficesAndPermissions() {
        String grant = "{\"role\":\"UNION_CHAIR\",\"organizationId\":\"" + id()
                + "\",\"organizationName\":\"澄江市总工会\",\"from\":\"2026-01-01\",\"until\":null}";
        services.membership()
                .json(
                        "/me",
                        "{\"memberId\":\"" + id() + "\",\"grants\":[" + grant + "],\"permissions\":[\"member.read\"]}");
        services.activity()
                .json("/me", "{\"memberId\":null,\"grants\":[" + grant + "],\"permissions\":[\"activity.publish\"]}");
        services.welfare().json("/me", "{\"memberId\":null,\"grants\":[],\"permissions\":[]}");
        services.evaluation()
                .on("/me", request -> request.response().setStatusCode(500).end());
        token = Tokens.forSubject("chair");
        JsonObject me = read("/api/me");
        assertThat(me.getString("subject")).isEqualTo("chair");
        assertThat(me.getString("memberId")).isEqualTo(id());
        assertThat(me.getJsonArray("offices")).hasSize(1);
        assertThat(me.getJsonArray("offices").getJsonObject(0).getString("organizationName"))
                .isEqualTo("澄江市总工会");
        assertThat(me.getJsonObject("permissions").getJsonArray("activity"))
                .isEqualTo(JsonArray.of("activity.publish"));
        assertThat(me.getJsonObject("permissions").getValue("evaluation")).isNull();
        assertThat(me.getJsonArray("missing")).isEqualTo(JsonArray.of("evaluation"));
    }

    @Test
    void todosComeByDueDateUndatedOnesLast() {
        services.membership().json("/todos", "{\"items\":[{\"id\":\"b\",\"dueOn\":\"2026-12-02\"}],\"more\":false}");
        services.activity().json("/todos", "{\"items\":[{\"id\":\"c\",\"dueOn\":null}],\"more\":false}");
        services.welfare().json("/todos", "{\"items\":[{\"id\":\"a\",\"dueOn\":\"2026-12-01\"}],\"more\":true}");
        services.evaluation().json("/todos", "{\"items\":[],\"more\":false}");
        JsonObject todos = read("/api/todos");
        assertThat(todos.getJsonArray("items").stream()
                        .map(item -> ((JsonObject) item).getString("id"))
                        .toList())
                .containsExactly("a", "b", "c");
        assertThat(todos.getJsonArray("items").getJsonObject(0).getString("context"))
                .isEqualTo("welfare");
        assertThat(todos.getBoolean("more")).isTrue();
        assertThat(read("/api/todos?limit=1").getJsonArray("items")).hasSize(1);
    }

    @Test
    void searchFindsOrganisations() {
        services.membership().on("/organizations", request -> request.response()
                .end(new JsonObject()
                        .put(
                                "items",
                                JsonArray.of(new JsonObject().put("id", id()).put("name", request.getParam("name"))))
                        .encode()));
        JsonObject found = read("/api/search?q=%E6%B0%B4%E5%8A%A1%20%26a%3Db");
        JsonObject hit = found.getJsonArray("organizations").getJsonObject(0);
        assertThat(hit.getString("name")).isEqualTo("水务 &a=b");
        assertThat(hit.getString("href")).isEqualTo("/api/membership/v1/organizations/" + id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search", "/api/search?q=%20", "/api/todos?limit=0", "/api/todos?limit=201"})
    void aMalformedParameterIsAProblem(String path) {
        HttpResponse<String> answer = client.get(path, token);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("gateway.malformed");
    }
}
