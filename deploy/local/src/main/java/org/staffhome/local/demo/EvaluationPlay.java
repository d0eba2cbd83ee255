package org.staffhome.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.staffhome.local.demo.Gateway.Answer;

/** A standard and a round; one union goes all the way from self-assessment to its grade. */
final class EvaluationPlay {

    private static final String API = "/api/evaluation/v1";
    private static final String TEMPLATE = "grassroots-100";
    private static final int DRAFTED = 50;
    private static final int SELF_UNTIL = 30;
    private static final int UPPER_UNTIL = 20;
    private static final int CITY_UNTIL = 12;
    private static final int PUBLICITY_UNTIL = 4;

    /** Indicators that the union fills by points, and how many. */
    private static final Map<String, Integer> POINTS = Map.of(
            "congress-held", 8,
            "disclosure-cycle", 6,
            "collective-contract", 5,
            "visits-made", 6,
            "funds-examined", 5,
            "venue-open", 5);

    private final Year year;
    private final Gateway gateway;
    private String standard;
    private String round;
    private String assessment;

    EvaluationPlay(Year year) {
        this.year = year;
        this.gateway = year.gateway();
    }

    static String roundName(int year) {
        return year + "年职工之家考评";
    }

    /** Notes its events. */
    void schedule() {
        year.on(DRAFTED, "a standard is drafted and published", this::publishStandard);
        year.on(DRAFTED - 2, "a round is opened for all unions", this::openRound);
        year.on(SELF_UNTIL + 3, "a union assesses itself", this::assessItself);
        year.on(UPPER_UNTIL + 3, "its entries are reviewed from above", this::review);
        year.on(CITY_UNTIL + 1, "the result is put up for publicity", () -> step(Cast.ADMIN, "publicize", "复核无误"));
        year.on(PUBLICITY_UNTIL - 1, "the result is made final", this::finish);
    }

    /** The assessment of the union that is shown. */
    String assessment() {
        return assessment;
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

    private void openRound() {
        round = gateway.post(
                        Cast.ADMIN,
                        API + "/rounds",
                        Map.of(
                                "organizationId",
                                year.organization(CityPlan.FEDERATION_CODE),
                                "standardId",
                                standard,
                                "name",
                                roundName(year.assessedYear()),
                                "year",
                                year.assessedYear(),
                                "calendar",
                                Map.of(
                                        "selfUntil", year.daysAgo(SELF_UNTIL).toString(),
                                        "upperUntil", year.daysAgo(UPPER_UNTIL).toString(),
                                        "cityUntil", year.daysAgo(CITY_UNTIL).toString(),
                                        "publicityUntil",
                                                year.daysAgo(PUBLICITY_UNTIL).toString())))
                .id();
        assessment = gateway.get(
                        Cast.ADMIN,
                        API + "/assessments?roundId=" + round + "&organizationId="
                                + year.unionId(CityGenerator.SHOWN_UNION))
                .path("items")
                .path(0)
                .path("assessmentId")
                .asText();
    }

    private void assessItself() {
        List<Map<String, Object>> marks = new ArrayList<>();
        POINTS.forEach((indicator, points) -> marks.add(mark(indicator, points, null)));
        marks.add(mark("six-haves", null, List.of(1, 2, 3, 4, 5, 6)));
        marks.add(mark("venue-set", null, List.of(1, 2, 3)));
        Answer before = gateway.read(Cast.CHAIR, path());
        if (before.at("state").asText().equals("SELF_ASSESSMENT")) {
            gateway.put(Cast.CHAIR, path() + "/marks", Map.of("marks", marks), before.etag());
        }
        step(Cast.CHAIR, "submit", "自评完成");
    }

    private static Map<String, Object> mark(String indicator, Integer points, List<Integer> metItems) {
        Map<String, Object> mark = new HashMap<>();
        mark.put("indicator", indicator);
        mark.put("points", points);
        mark.put("metItems", metItems);
        mark.put("remark", null);
        return mark;
    }

    private void review() {
        Map<String, Object> review = new HashMap<>();
        review.put("indicator", "visits-made");
        review.put("points", 5);
        review.put("metItems", null);
        review.put("vetoed", null);
        review.put("reason", "走访台账缺一户记录");
        gateway.post(Cast.EVALUATOR, path() + "/reviews", review);
        step(Cast.EVALUATOR, "forward", "材料齐全");
    }

    private void finish() {
        String union = year.unionId(CityGenerator.SHOWN_UNION);
        gateway.await("the facts of the union", () -> Optional.of(fact(union, "welfare.aidPaid"))
                .filter(paid -> paid >= 2 && fact(union, "activity.completed") >= 1));
        Map<String, Object> body = new HashMap<>();
        body.put("grade", null);
        body.put("note", "公示期满无异议");
        gateway.post(Cast.ADMIN, path() + "/finalize", body);
    }

    private long fact(String union, String metric) {
        JsonNode facts = gateway.get(
                Cast.EVALUATOR,
                API + "/facts?organizationId=" + union + "&metric=" + metric + "&period=" + year.assessedYear());
        return facts.path(0).path("value").asLong();
    }

    private void step(String account, String step, String note) {
        gateway.post(account, path() + "/" + step, Map.of("note", note));
    }

    private String path() {
        return API + "/assessments/" + assessment;
    }
}
