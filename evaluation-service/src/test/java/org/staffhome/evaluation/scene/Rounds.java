package org.staffhome.evaluation.scene;

import static org.staffhome.evaluation.scene.EvaluationTest.as;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;

/** Standards and rounds as users make them, through HTTP. */
public final class Rounds {
    private Rounds() {}

    /** 40 points by activities (4 make it full), 30 by hand, 30 by a checklist of 2; a veto by hand. */
    public static Map<String, Object> content() {
        return content(
                indicator("activities", "METRIC", 40, "maximum * ratio(activity.completed, 4)", List.of()),
                indicator("congress", "MANUAL", 30, null, List.of()),
                indicator("two-rooms", "CHECKLIST", 30, null, List.of("阅览室", "活动室")),
                indicator("accident", "VETO", 0, null, List.of()));
    }

    @SafeVarargs
    public static Map<String, Object> content(Map<String, Object>... indicators) {
        return Map.of(
                "scale",
                100,
                "kinds",
                List.of("GRASSROOTS_UNION", "JOINT_UNION"),
                "groups",
                List.of(Map.of("code", "all", "name", "全部", "indicators", List.of(indicators), "groups", List.of())),
                "grades",
                List.of(
                        Map.of("grade", "QUALIFIED", "threshold", 60, "conditions", List.of()),
                        Map.of(
                                "grade",
                                "ADVANCED",
                                "threshold",
                                85,
                                "requires",
                                "QUALIFIED",
                                "conditions",
                                List.of())));
    }

    public static Map<String, Object> indicator(
            String code, String kind, Object maximum, String expression, List<String> items) {
        Map<String, Object> indicator = new LinkedHashMap<>();
        indicator.put("code", code);
        indicator.put("name", "指标" + code);
        indicator.put("kind", kind);
        indicator.put("maximum", maximum);
        indicator.put("expression", expression);
        indicator.put("items", items);
        indicator.put("evidence", null);
        indicator.put("mandatory", false);
        return indicator;
    }

    public static Map<String, Object> draft(UUID organization, Map<String, Object> content) {
        return Map.of(
                "organizationId",
                organization,
                "name",
                "示范标准",
                "trial",
                true,
                "validFrom",
                "2026-01-01",
                "content",
                content);
    }

    /** A published standard of the federation; its id. */
    public static String published(String admin, UUID federation, Map<String, Object> content) {
        String id = as(admin)
                .body(draft(federation, content))
                .post("/standards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(admin).post("/standards/" + id + "/publish").then().statusCode(200);
        return id;
    }

    /** Steps that end 10, 20, 30 and 40 days from now, by the clock of the service. */
    public static Map<String, Object> calendar() {
        LocalDate today = today();
        return Map.of(
                "selfUntil", selfUntil().toString(),
                "upperUntil", today.plusDays(20).toString(),
                "cityUntil", today.plusDays(30).toString(),
                "publicityUntil", today.plusDays(40).toString());
    }

    /** An open round of 2026 with the usual calendar; its id. */
    public static String open(String admin, UUID organization, String standard) {
        return open(admin, organization, standard, 2026);
    }

    public static String open(String admin, UUID organization, String standard, int year) {
        return as(admin)
                .body(round(organization, standard, year))
                .post("/rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The request for a round with the usual calendar. */
    public static Map<String, Object> round(UUID organization, String standard, int year) {
        return Map.of(
                "organizationId",
                organization,
                "standardId",
                standard,
                "name",
                year + "年度考评",
                "year",
                year,
                "calendar",
                calendar());
    }

    /** The assessment of a union in a round. */
    public static String assessment(String reader, String round, UUID union) {
        return as(reader)
                .queryParam("roundId", round)
                .queryParam("organizationId", union)
                .get("/assessments")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].assessmentId");
    }

    /** The last day of self-assessment in a round that is opened today. */
    public static LocalDate selfUntil() {
        return today().plusDays(10);
    }

    private static LocalDate today() {
        return CDI.current().select(BusinessClock.class).get().today();
    }
}
