package org.staffhome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Rounds;
import org.staffhome.platform.event.Envelope;
import org.staffhome.testkit.ApiCall;
import org.staffhome.testkit.BadInput;
import org.staffhome.testkit.PlatformOperations;
import org.staffhome.testkit.ScopeMatrix;
import org.staffhome.testkit.ScopeMatrix.Target;
import org.staffhome.testkit.TestCity;
import org.staffhome.testkit.Tokens;

/** Every cell of role x endpoint x organisation, bad input to every operation, and no table without a scope. */
@QuarkusTest
class ScopeMatrixTest extends EvaluationTest {
    private static final String ADMIN = Tokens.BOOTSTRAP_SUBJECT;
    private static final String STEP = "{\"note\": \"材料齐全\"}";

    private final Map<Target, String> drafts = new EnumMap<>(Target.class);
    private final Map<Target, String> published = new EnumMap<>(Target.class);
    private final Map<Target, String> rounds = new EnumMap<>(Target.class);
    private final Map<Target, String> assessments = new EnumMap<>(Target.class);

    @TestFactory
    Stream<DynamicTest> noRoleReachesWhatIsNotItsOwn() {
        return matrix().tests();
    }

    @TestFactory
    Stream<DynamicTest> badInputIsRefusedAndLeavesNoTrace() {
        return BadInput.of("evaluation", matrix()).tests();
    }

    @Test
    void everyTableOfAnOrganisationIsUnderForcedRowLevelSecurity() {
        Set<String> open = City.DATABASE
                .rows(
                        "select distinct relname from pg_class join information_schema.columns c on c.table_name = relname"
                                + " and c.table_schema = 'evaluation' where relnamespace = 'evaluation'::regnamespace"
                                + " and relkind = 'r' and c.column_name in ('org_path', 'organization_id', 'member_id')"
                                + " and not (relrowsecurity and relforcerowsecurity)")
                .stream()
                .map(row -> row.get("relname").toString())
                .collect(Collectors.toSet());
        assertThat(open).isEmpty();
    }

    @Test
    void aQueryWithoutScopeReturnsNothing() throws Exception {
        matrix();
        try (var connection = City.DATABASE.app();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = evaluation");
            for (String table : List.of("home_standard", "assessment_round", "assessment", "score_sheet", "fact")) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    private ScopeMatrix matrix() {
        ScopeMatrix matrix = ScopeMatrix.of("evaluation");
        for (Target target : Target.values()) {
            Map<String, Object> draft = draft(target);
            drafts.put(
                    target,
                    as(ADMIN)
                            .body(draft)
                            .post("/standards")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"));
            published.put(target, Rounds.published(ADMIN, target.organization(), content()));
            rounds.put(target, Rounds.open(ADMIN, target.organization(), published.get(target)));
            assessments.put(target, Rounds.assessment(ADMIN, rounds.get(target), target.organization()));
        }
        matrix.foreignMarker(drafts.get(Target.FOREIGN), assessments.get(Target.FOREIGN));
        facts(matrix);
        standards(matrix);
        rounds(matrix);
        assessments(matrix);
        attachments(matrix);
        return PlatformOperations.addTo(matrix);
    }

    private static void facts(ScopeMatrix matrix) {
        matrix.unaddressed("listMetrics", ApiCall.plain())
                .addressed("listFacts", target -> of(target).query("period", 2026))
                .addressed("listFactSources", target -> of(target).query("metric", "activity.completed"))
                .addressed("getEvaluationStatistics", ScopeMatrixTest::of);
    }

    private void standards(ScopeMatrix matrix) {
        matrix.unaddressed("listStandards", ApiCall.plain().query("limit", 500))
                .unaddressed("listStandardTemplates", ApiCall.plain())
                .addressed("getStandard", target -> ApiCall.at("id", drafts.get(target)))
                .addressed("draftStandard", target -> json(draft(target)))
                .addressed(
                        "draftStandardFromTemplate",
                        target -> json(Map.of(
                                "organizationId",
                                target.organization(),
                                "template",
                                "grassroots-100",
                                "validFrom",
                                "2026-01-01")))
                .addressed("rewriteStandard", target -> ApiCall.at("id", drafts.get(target))
                        .header("If-Match", "\"0\"")
                        .body(Envelope.data(
                                Map.of("name", "改", "trial", false, "validFrom", "2026-01-01", "content", content()))))
                .addressed("publishStandard", target -> ApiCall.at("id", drafts.get(target)))
                .addressed("draftNextStandardVersion", target -> ApiCall.at("id", published.get(target)))
                .addressed("previewStandard", target -> ApiCall.at("id", drafts.get(target))
                        .body(Envelope.data(Map.of("organizationId", target.organization(), "year", 2026))))
                .addressed(
                        "previewExpression",
                        target -> json(Map.of(
                                "expression",
                                "maximum",
                                "maximum",
                                10,
                                "organizationId",
                                target.organization(),
                                "year",
                                2026)));
    }

    private void rounds(ScopeMatrix matrix) {
        matrix.unaddressed("listRounds", ApiCall.plain().query("limit", 500))
                .loose("getRound", ApiCall.at("id", rounds.get(Target.FOREIGN)))
                .addressed(
                        "openRound", target -> json(Rounds.round(target.organization(), published.get(target), 2026)))
                .addressed("extendRound", target -> ApiCall.at("id", rounds.get(target))
                        .body(Envelope.data(Map.of("calendar", Rounds.calendar(), "reason", "顺延"))))
                .addressed("closeRound", target -> ApiCall.at("id", rounds.get(target)));
    }

    private void assessments(ScopeMatrix matrix) {
        matrix.unaddressed("listAssessments", ApiCall.plain().query("roundId", rounds.get(Target.FOREIGN)))
                .addressed("getAssessment", this::assessment)
                .addressed("explainAssessment", this::assessment)
                .addressed(
                        "enrolUnion",
                        target -> json(Map.of("roundId", rounds.get(target), "organizationId", target.organization())))
                .addressed("enterMarks", target -> assessment(target)
                        .header("If-Match", "\"0\"")
                        .body("{\"marks\": [{\"indicator\": \"congress\", \"points\": 8, \"metItems\": null}]}"))
                .addressed("reviewIndicator", target -> assessment(target)
                        .body("{\"indicator\": \"congress\", \"points\": 6, \"reason\": \"决议未公示\"}"))
                .addressed("submitAssessment", target -> assessment(target).body(STEP))
                .addressed("forwardAssessment", target -> assessment(target).body(STEP))
                .addressed("sendBackAssessment", target -> assessment(target).body("{\"reason\": \"请补充\"}"))
                .addressed("publicizeAssessment", target -> assessment(target).body(STEP))
                .addressed("finalizeAssessment", target -> assessment(target).body(STEP));
    }

    private static void attachments(ScopeMatrix matrix) {
        ApiCall nowhere = ApiCall.plain().query("objectType", "assessment").query("objectId", TestCity.FOREIGN);
        matrix.loose("listAttachments", nowhere)
                .loose("addAttachment", nowhere.header("Content-Disposition", "attachment; filename=\"photo.png\""))
                .loose("downloadAttachment", ApiCall.at("id", TestCity.FOREIGN))
                .loose("removeAttachment", ApiCall.at("id", TestCity.FOREIGN));
    }

    private ApiCall assessment(Target target) {
        return ApiCall.at("id", assessments.get(target));
    }

    private static ApiCall of(Target target) {
        return ApiCall.plain().query("organizationId", target.organization());
    }

    private static ApiCall json(Map<String, Object> body) {
        return ApiCall.json(Envelope.data(body));
    }

    private static Map<String, Object> draft(Target target) {
        return Rounds.draft(target.organization(), content());
    }

    /** The usual standard, for the kinds of the little city. */
    private static Map<String, Object> content() {
        Map<String, Object> content = new java.util.HashMap<>(Rounds.content());
        content.put("kinds", List.of("DISTRICT_FEDERATION", "GRASSROOTS_UNION"));
        return content;
    }
}
