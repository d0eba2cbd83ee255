package org.staffhome.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.staffhome.local.crash.PersistentCaller.Answer;
import org.staffhome.testkit.TestDatabase;

/**
 * Unions enter their self-assessments three indicators at a time, hand them in, are reviewed and sent back, over and over.
 * Each union has one caller, so that it is known what its assessment must be.
 */
final class EvaluationLoad implements Load {
    private static final String API = "/assessments/";
    private static final Map<String, Integer> INDICATORS =
            new TreeMap<>(Map.of("congress-held", 8, "disclosure-cycle", 6, "visits-made", 6));
    private static final int PRECONDITION_FAILED = 412;

    private final ServiceProcess service;
    private final PersistentCaller caller;
    private final TestDatabase database = TestDatabase.of("evaluation");
    private final List<String> assessments;
    private final Map<String, Long> marks = new ConcurrentHashMap<>();
    private final Map<String, Long> steps = new ConcurrentHashMap<>();
    private final AtomicLong acknowledged = new AtomicLong();

    EvaluationLoad(ServiceProcess service, PersistentCaller caller, CrashCity city) {
        this.service = service;
        this.caller = caller;
        int year = LocalDate.now().getYear();
        String standard = post(
                        "/standards/from-template",
                        Map.of(
                                "organizationId",
                                city.federation(),
                                "template",
                                "grassroots-100",
                                "validFrom",
                                year + "-01-01"))
                .id();
        post("/standards/" + standard + "/publish", null);
        String until = LocalDate.now().plusDays(30).toString();
        String round = post(
                        "/rounds",
                        Map.of(
                                "organizationId",
                                city.federation(),
                                "standardId",
                                standard,
                                "name",
                                "试点考评",
                                "year",
                                year,
                                "calendar",
                                Map.of(
                                        "selfUntil",
                                        until,
                                        "upperUntil",
                                        until,
                                        "cityUntil",
                                        until,
                                        "publicityUntil",
                                        LocalDate.now().plusDays(40).toString())))
                .id();
        this.assessments = caller.get(service, CrashCity.ADMIN, "/assessments?limit=500&roundId=" + round)
                .acknowledged()
                .body()
                .path("items")
                .findValuesAsText("assessmentId");
        assertThat(assessments).hasSameSizeAs(city.unions());
    }

    /** How many callers there may be. */
    int unions() {
        return assessments.size();
    }

    @Override
    public void act(int number, Random random) {
        String assessment = assessments.get(number);
        Answer now = caller.get(service, CrashCity.ADMIN, API + assessment).acknowledged();
        String state = now.body().path("state").asText();
        if (state.equals("SELF_ASSESSMENT")) {
            if (random.nextInt(3) == 0) {
                step(assessment, "submit", Map.of("note", "自评完成"));
            } else {
                enter(assessment, now, random);
            }
        } else if (state.equals("UPPER_REVIEW") && random.nextBoolean()) {
            INDICATORS.forEach((indicator, most) -> review(assessment, indicator, 1 + random.nextInt(most)));
            step(assessment, "forward", Map.of("note", "材料齐全"));
        } else {
            step(assessment, "send-back", Map.of("reason", "请补充材料"));
        }
    }

    /** Not under a key: when a try was cut off, the version tells whether it had its effect. */
    private void enter(String assessment, Answer before, Random random) {
        List<Map<String, Object>> entries = new ArrayList<>();
        INDICATORS.forEach((indicator, most) -> entries.add(mark(indicator, 1 + random.nextInt(most))));
        Answer answer = caller.put(
                service, CrashCity.ADMIN, API + assessment + "/marks", Map.of("marks", entries), before.etag());
        if (answer.status() == PRECONDITION_FAILED) {
            answer = caller.get(service, CrashCity.ADMIN, API + assessment);
            assertThat(answer.body().path("version").asLong())
                    .isEqualTo(before.body().path("version").asLong() + 1);
        }
        answer.acknowledged();
        count(marks, assessment, INDICATORS.size());
    }

    private void review(String assessment, String indicator, int points) {
        Map<String, Object> review = mark(indicator, points);
        review.remove("remark");
        review.put("vetoed", null);
        review.put("reason", "现场核对");
        post(API + assessment + "/reviews", review);
        count(marks, assessment, 1);
    }

    private void step(String assessment, String step, Map<String, Object> body) {
        post(API + assessment + "/" + step, body);
        count(steps, assessment, 1);
    }

    private Answer post(String path, Object body) {
        return caller.post(service, CrashCity.ADMIN, path, body).acknowledged();
    }

    private void count(Map<String, Long> counters, String assessment, long number) {
        counters.merge(assessment, number, Long::sum);
        acknowledged.incrementAndGet();
    }

    private static Map<String, Object> mark(String indicator, int points) {
        Map<String, Object> mark = new HashMap<>();
        mark.put("indicator", indicator);
        mark.put("points", points);
        mark.put("metItems", null);
        mark.put("remark", null);
        return mark;
    }

    @Override
    public long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void verify() {
        assertThat(steps).isNotEmpty();
        for (String assessment : assessments) {
            numbered("assessment_mark", "mark_number", assessment, marks.getOrDefault(assessment, 0L));
            numbered("assessment_step", "step_number", assessment, steps.getOrDefault(assessment, 0L));
        }
        assertThat(database.rows("select a.id from assessment a where state <> coalesce((select to_state from"
                        + " assessment_step s where s.assessment_id = a.id order by step_number desc limit 1),"
                        + " 'SELF_ASSESSMENT')"))
                .as("every assessment is where its last step led")
                .isEmpty();
    }

    private void numbered(String table, String number, String assessment, long acknowledgedRows) {
        String where = " from " + table + " where assessment_id = ?::uuid";
        assertThat(database.number("select count(*)" + where, assessment))
                .as(table + " has what was acknowledged, once")
                .isEqualTo(acknowledgedRows);
        assertThat(database.number("select coalesce(max(" + number + "), 0)" + where, assessment))
                .as(table + " is numbered without a gap")
                .isEqualTo(acknowledgedRows);
    }
}
