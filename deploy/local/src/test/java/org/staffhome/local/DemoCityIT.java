package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first year of the demonstration city on a fresh suite, and what its accounts may do afterwards and may not. */
class DemoCityIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> TOKENS = new HashMap<>();

    @TempDir
    static Path folder;

    private static SuiteUnderTest suite;
    private static SuiteUnderTest.Result played;

    @BeforeAll
    static void playTheYear() throws Exception {
        suite = new SuiteUnderTest(folder.resolve("home"));
        suite.up();
        played = suite.command("demo");
    }

    @AfterAll
    static void stopTheSuite() throws Exception {
        suite.command("down");
    }

    @Test
    void thePlayEndsAtThePresentWithTheFiguresAndAnExplainedScore() {
        assertThat(played.code()).as(played.errors()).isZero();
        assertThat(played.output())
                .contains("4859 rows accepted, 12 refused", "工会干部 officers", "welfare.aid.paid.v1")
                .doesNotContain("unknown  ");
        assertThat(Files.exists(suite.home().resolve("clock"))).isFalse();
    }

    @Test
    void aSecondRunSaysSoAndDoesNothing() throws Exception {
        JsonNode before = get("admin", "/api/overview").body();
        SuiteUnderTest.Result again = suite.command("demo");
        assertThat(again.code()).isZero();
        assertThat(again.output()).contains("there already");
        assertThat(get("admin", "/api/overview").body().path("activities")).isEqualTo(before.path("activities"));
    }

    @Test
    void theOverviewHasTheSizeOfTheCity() throws Exception {
        JsonNode overview = get("leader", "/api/overview").body();
        assertThat(overview.path("unions").asInt()).isEqualTo(58);
        assertThat(overview.path("units").asInt()).isEqualTo(93);
        assertThat(overview.path("members").asInt()).isEqualTo(4_859);
        assertThat(overview.path("officers").asInt()).isEqualTo(156);
        assertThat(overview.path("activities").path("signUps").asInt()).isEqualTo(236);
        JsonNode homes = overview.path("homes");
        assertThat(homes.path("rated").asInt()).isEqualTo(58);
        int graded = homes.path("byGrade").path("QUALIFIED").asInt()
                + homes.path("byGrade").path("ADVANCED").asInt();
        assertThat(graded).isGreaterThanOrEqualTo(12);
    }

    @Test
    void theRoundOfTheCityIsClosed() throws Exception {
        List<String> states = get("evaluator", "/api/evaluation/v1/rounds")
                .body()
                .path("items")
                .findValuesAsText("state");
        assertThat(states).containsExactly("CLOSED", "CLOSED");
    }

    @Test
    void theBooksBalance() throws Exception {
        JsonNode balance = get("auditor", "/api/welfare/v1/trial-balance").body();
        assertThat(balance.path("sumFen").asLong()).isZero();
        assertThat(balance.path("differingAccounts").asLong()).isZero();
        assertThat(balance.path("spentFen").asLong()).isPositive();
    }

    @Test
    void aScoreIsExplainedDownToAnEvent() throws Exception {
        for (String account : List.of("chair", "evaluator")) {
            JsonNode shown = assessmentOfTheChairsUnion(account);
            JsonNode explained = get(
                            account,
                            "/api/evaluation/v1/assessments/"
                                    + shown.path("assessmentId").asText() + "/explanation")
                    .body();
            assertThat(explained.path("total").asDouble()).as(account).isPositive();
            assertThat(explained.path("total").asText())
                    .isEqualTo(shown.path("total").asText());
            assertThat(played.output())
                    .contains(explained.path("total").asText() + " / "
                            + explained.path("scale").asText());
            assertThat(explained.findValuesAsText("eventType"))
                    .contains("welfare.aid.paid.v1", "activity.activity.completed.v1");
        }
    }

    @Test
    void eachAccountDoesWhatItsOfficeMayAndNotMore() throws Exception {
        allowed("leader", "/api/membership/v1/statistics");
        refused("leader", "/api/membership/v1/members");
        refused("leader", "/api/welfare/v1/households");
        allowed("chair", "/api/membership/v1/members");
        refused("chair", "/api/membership/v1/audit-entries");
        allowed("officer", "/api/membership/v1/imports");
        refused("officer", "/api/welfare/v1/households");
        allowed("organizer", "/api/activity/v1/activities");
        refused("organizer", "/api/welfare/v1/applications");
        allowed("welfare", "/api/welfare/v1/households");
        refused("welfare", "/api/activity/v1/activities");
        allowed("approver", "/api/welfare/v1/applications");
        refused("approver", "/api/evaluation/v1/assessments?roundId=01990000-0000-7000-8000-000000000001");
        allowed("treasurer", "/api/welfare/v1/accounts");
        refused("treasurer", "/api/welfare/v1/households");
        allowed("evaluator", "/api/evaluation/v1/rounds");
        refused("evaluator", "/api/membership/v1/members");
        allowed("auditor", "/api/welfare/v1/audit-entries");
        allowed("staffhome-auditor", "/api/welfare/v1/trial-balance");
        allowed("member", "/api/membership/v1/me");
        refused("member", "/api/membership/v1/members");
        refused("member", "/api/activity/v1/activities");
    }

    @Test
    void nobodyActsOutsideHisOffice() throws Exception {
        String applications = "/api/welfare/v1/applications/01990000-0000-7000-8000-000000000001";
        for (String account : List.of("auditor", "staffhome-auditor", "leader", "member", "organizer", "welfare")) {
            assertThat(post(account, "/api/welfare/v1/receipts")).as(account).isEqualTo(403);
        }
        for (String account : List.of("welfare", "treasurer", "chair", "auditor")) {
            assertThat(post(account, applications + "/approval")).as(account).isEqualTo(403);
        }
        for (String account : List.of("welfare", "approver", "leader")) {
            assertThat(post(account, applications + "/payment")).as(account).isEqualTo(403);
        }
        for (String account : List.of("chair", "officer", "evaluator")) {
            assertThat(post(account, "/api/evaluation/v1/rounds")).as(account).isEqualTo(403);
        }
    }

    @Test
    void theChairDoesNotSeeAnotherUnion() throws Exception {
        JsonNode unions =
                get("chair", "/api/membership/v1/organizations").body().path("items");
        assertThat(unions).hasSize(1);
        String foreign = "";
        for (JsonNode union : get("officer", "/api/membership/v1/organizations?limit=500")
                .body()
                .path("items")) {
            if (union.path("kind").asText().equals("JOINT_UNION")) {
                foreign = union.path("id").asText();
            }
        }
        assertThat(get("chair", "/api/membership/v1/organizations/" + foreign).status())
                .isEqualTo(404);
    }

    @Test
    void replicasAndFactsThatAreRebuiltFromTheLogAreIdentical() throws Exception {
        SuiteUnderTest.await("everything is told and heard", DemoCityIT::nothingIsUnderWay);
        Map<String, String> before = ReplicaDigest.of(suite);
        JsonNode names = namesThatReplicasKnow();
        assertThat(before).hasSize(ReplicaDigest.tables());
        assertThat(names.toString()).contains("员示范");
        suite.sqlOutput("activity", "update member set received_at = 'epoch';");

        for (String context : ReplicaDigest.CONTEXTS) {
            SuiteUnderTest.Result replay = suite.command("replay", context);
            assertThat(replay.code()).as(replay.errors()).isZero();
        }

        assertThat(ReplicaDigest.of(suite)).isEqualTo(before);
        assertThat(namesThatReplicasKnow()).isEqualTo(names);
        assertThat(suite.sqlOutput("activity", "select 'kept', count(*) from member where received_at = 'epoch';"))
                .as("the rows are new ones")
                .matches("(?s).*kept\\W+0\\s.*");
    }

    @Test
    void membershipHasNothingToRebuildAndSaysSo() throws Exception {
        SuiteUnderTest.Result replay = suite.command("replay", "membership");
        assertThat(replay.code()).isEqualTo(1);
        assertThat(replay.errors()).startsWith("membership refused: ").hasLineCount(1);
    }

    private static boolean nothingIsUnderWay() throws Exception {
        for (String context : ReplicaDigest.CONTEXTS) {
            JsonNode backlog =
                    get("admin", "/api/" + context + "/v1/operations/backlog").body();
            for (String waiting : List.of("unsent", "parked", "dead")) {
                if (backlog.path(waiting).asLong(-1) != 0) {
                    return false;
                }
            }
            for (JsonNode topic : backlog.path("unheard")) {
                if (topic.path("records").asLong(-1) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Names arrive sealed and are sealed again; whoever may see them reads them in lists. */
    private static JsonNode namesThatReplicasKnow() throws Exception {
        return get("organizer", "/api/activity/v1/sign-ups?limit=500").body().path("items");
    }

    private static JsonNode assessmentOfTheChairsUnion(String account) throws Exception {
        String union = get("chair", "/api/membership/v1/organizations")
                .body()
                .at("/items/0/id")
                .asText();
        String round = "";
        for (JsonNode one : get(account, "/api/evaluation/v1/rounds").body().path("items")) {
            if (one.path("name").asText().endsWith("年职工之家考评")) {
                round = one.path("id").asText();
            }
        }
        return get(account, "/api/evaluation/v1/assessments?state=FINAL&roundId=" + round + "&organizationId=" + union)
                .body()
                .at("/items/0");
    }

    private record Answer(int status, JsonNode body) {}

    private static void allowed(String account, String path) throws Exception {
        assertThat(get(account, path).status()).as(account + " GET " + path).isEqualTo(200);
    }

    private static void refused(String account, String path) throws Exception {
        assertThat(get(account, path).status()).as(account + " GET " + path).isIn(403, 404);
    }

    private static Answer get(String account, String path) throws Exception {
        return send(account, path, "GET", HttpRequest.BodyPublishers.noBody());
    }

    private static int post(String account, String path) throws Exception {
        return send(account, path, "POST", HttpRequest.BodyPublishers.ofString("{}"))
                .status();
    }

    private static Answer send(String account, String path, String method, HttpRequest.BodyPublisher body)
            throws Exception {
        if (!TOKENS.containsKey(account)) {
            TOKENS.put(account, suite.command("token", account).output().strip());
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + suite.basePort() + path))
                .header("Authorization", "Bearer " + TOKENS.get(account))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
