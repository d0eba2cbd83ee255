package org.staffhome.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.staffhome.local.demo.Gateway.Answer;

/**
 * A standard and two rounds: one union is rated before the others, then all are; the grade it got counts as held from the next year
 * on. Every union goes all the way from its self-assessment to its result, and the round of the city is closed.
 */
final class EvaluationPlay {

    private static final String API = "/api/evaluation/v1";
    private static final List<String> SOURCES = List.of("membership", "activity", "welfare");
    private static final String TEMPLATE = "grassroots-100";

    /** When the standard is drafted, the first that evaluation has to do. */
    static final int DRAFTED = 74;

    private static final Days FIRST_ROUND = new Days(70, 66, 62, 58, 54);
    private static final Days CITY_ROUND = new Days(48, 30, 20, 12, 4);

    private final Year year;
    private final Gateway gateway;
    private final Map<String, String> cityAssessments = new HashMap<>();
    private String standard;
    private String firstRound;
    private String firstAssessment;
    private String cityRound;

    EvaluationPlay(Year year) {
        this.year = year;
        this.gateway = year.gateway();
    }

    /** When a round opens and how many days ago each of its steps ended. */
    private record Days(int opened, int self, int upper, int city, int publicity) {}

    /** The name of the round of the whole city; when it is closed, the play is over. */
    static String roundName(int year) {
        return year + "年职工之家考评";
    }

    /** Notes its events. */
    void schedule() {
        year.on(DRAFTED, "a standard is drafted and published", this::publishStandard);
        Days first = FIRST_ROUND;
        year.on(first.opened(), "a union asks to be rated before the others", this::openFirstRound);
        year.on(first.self() + 1, "it assesses itself", this::assessFirst);
        year.on(first.upper(), "its entries are reviewed from above", this::reviewFirst);
        year.on(first.city(), "its result is put up for publicity", () -> publicize(firstAssessment));
        year.on(first.publicity() - 1, "its result is final, the round closed", this::finishFirst);
        Days city = CITY_ROUND;
        year.on(city.opened(), "a round is opened for all unions", this::openCityRound);
        year.on(city.self() + 3, "all unions assess themselves", this::assessAll);
        year.on(city.upper() + 3, "their entries are reviewed from above", this::reviewAll);
        year.on(city.city() + 1, "the results are put up for publicity", () -> cityAssessments
                .values()
                .forEach(this::publicize));
        year.on(city.publicity() - 1, "the results are final, the round closed", this::finishAll);
    }

    /** The assessment of the union that is shown, in the round of the city. */
    String assessment() {
        return cityAssessments.get(year.unionId(CityGenerator.SHOWN_UNION));
    }

    private void publishStandard() {
        standard = gateway.post(
                        Cast.EVALUATOR,
                        API + "/standards/from-template",
                        Map.of(
                                "organizationId",
                                year.organization(CityPlan.FEDERATION_CODE),
                                "template",
                                TEMPLATE,
                                "validFrom",
                                year.assessedYear() + "-01-01"))
                .id();
        gateway.post(Cast.ADMIN, API + "/standards/" + standard + "/publish", null);
    }

    private void openFirstRound() {
        String union = year.unionId(CityGenerator.SHOWN_UNION);
        firstRound = open(union, year.union(CityGenerator.SHOWN_UNION).name() + "合格职工之家验收", FIRST_ROUND);
        firstAssessment = assessments(firstRound).get(union);
    }

    private void openCityRound() {
        cityRound = open(year.organization(CityPlan.FEDERATION_CODE), roundName(year.assessedYear()), CITY_ROUND);
        cityAssessments.putAll(assessments(cityRound));
    }

    private String open(String organization, String name, Days days) {
        Map<String, Object> calendar = Map.of(
                "selfUntil", year.daysAgo(days.self()).toString(),
                "upperUntil", year.daysAgo(days.upper()).toString(),
                "cityUntil", year.daysAgo(days.city()).toString(),
                "publicityUntil", year.daysAgo(days.publicity()).toString());
        return gateway.post(
                        Cast.ADMIN,
                        API + "/rounds",
                        Map.of(
                                "organizationId", organization,
                                "standardId", standard,
                                "name", name,
                                "year", year.assessedYear(),
                                "calendar", calendar))
                .id();
    }

    /** The assessments of a round by union. */
    private Map<String, String> assessments(String round) {
        Map<String, String> byUnion = new HashMap<>();
        gateway.get(Cast.ADMIN, API + "/assessments?limit=500&roundId=" + round)
                .path("items")
                .forEach(row -> byUnion.put(
                        row.path("organizationId").asText(),
                        row.path("assessmentId").asText()));
        return byUnion;
    }

    private void assessFirst() {
        assess(Cast.CHAIR, firstAssessment, SelfAssessment.complete());
    }

    /** Chairs assess their own unions; for those whose chair has no account the officer above enters what they sent. */
    private void assessAll() {
        for (int union = 0; union < CityGenerator.UNIONS; union++) {
            assess(
                    union == CityGenerator.SHOWN_UNION ? Cast.CHAIR : Cast.OFFICER,
                    cityAssessments.get(year.unionId(union)),
                    SelfAssessment.of(union));
        }
        year.progress().note(CityGenerator.UNIONS + " unions handed in");
    }

    private void assess(String account, String assessment, SelfAssessment entries) {
        Answer before = gateway.read(account, path(assessment));
        if (before.at("state").asText().equals("SELF_ASSESSMENT") && !entries.isEmpty()) {
            gateway.put(account, path(assessment) + "/marks", Map.of("marks", entries.marks()), before.etag());
        }
        step(account, assessment, "submit", "自评完成");
    }

    private void reviewFirst() {
        review(firstAssessment, SelfAssessment.complete());
    }

    private void reviewAll() {
        for (int union = 0; union < CityGenerator.UNIONS; union++) {
            review(cityAssessments.get(year.unionId(union)), SelfAssessment.of(union));
        }
    }

    /** Every entry is confirmed, or overridden where the papers tell something else. */
    private void review(String assessment, SelfAssessment entries) {
        for (Map<String, Object> review : entries.reviews()) {
            gateway.post(Cast.EVALUATOR, path(assessment) + "/reviews", review);
        }
        step(Cast.EVALUATOR, assessment, "forward", "材料齐全");
    }

    private void publicize(String assessment) {
        step(Cast.ADMIN, assessment, "publicize", "复核无误");
    }

    private void finishFirst() {
        awaitFact("membership.committeesInTerm");
        awaitFact("activity.completed");
        finalise(firstAssessment);
        close(firstRound);
    }

    private void finishAll() {
        gateway.await("everything to be told to evaluation", () -> Optional.of(true)
                .filter(yes -> SOURCES.stream().allMatch(this::hasToldAll))
                .filter(yes -> hasHeardAll()));
        cityAssessments.values().forEach(this::finalise);
        close(cityRound);
    }

    private void finalise(String assessment) {
        Map<String, Object> body = new HashMap<>();
        body.put("grade", null);
        body.put("note", "公示期满无异议");
        gateway.post(Cast.ADMIN, path(assessment) + "/finalize", body);
    }

    private void close(String round) {
        gateway.post(Cast.ADMIN, API + "/rounds/" + round + "/close", null);
    }

    /** Waits until evaluation has heard of one at least, at the union that is shown. */
    private void awaitFact(String metric) {
        String facts = API + "/facts?organizationId=" + year.unionId(CityGenerator.SHOWN_UNION) + "&metric=" + metric
                + "&period=" + year.assessedYear();
        gateway.await(metric + " of the union", () -> {
            JsonNode value = gateway.get(Cast.EVALUATOR, facts).path(0).path("value");
            return Optional.of(value).filter(heard -> heard.asLong() >= 1);
        });
    }

    private boolean hasToldAll(String context) {
        return backlog(context).path("unsent").asLong() == 0;
    }

    private boolean hasHeardAll() {
        for (JsonNode topic : backlog("evaluation").path("unheard")) {
            if (topic.path("records").asLong() > 0) {
                return false;
            }
        }
        return true;
    }

    private JsonNode backlog(String context) {
        return gateway.get(Cast.ADMIN, "/api/" + context + "/v1/operations/backlog");
    }

    private void step(String account, String assessment, String step, String note) {
        gateway.post(account, path(assessment) + "/" + step, Map.of("note", note));
    }

    private static String path(String assessment) {
        return API + "/assessments/" + assessment;
    }
}
