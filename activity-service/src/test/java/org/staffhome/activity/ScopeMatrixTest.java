package org.staffhome.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ApiCall;
import org.staffhome.testkit.BadInput;
import org.staffhome.testkit.PlatformOperations;
import org.staffhome.testkit.ScopeMatrix;
import org.staffhome.testkit.ScopeMatrix.Target;
import org.staffhome.testkit.TestCity;
import org.staffhome.testkit.Tokens;

/** Every cell of role x endpoint x organisation, bad input to every operation, and no table without a scope. */
@QuarkusTest
class ScopeMatrixTest extends ServiceTest {
    /** Tables that belong to no organisation and no person: the mechanics of outbox and migrations. */
    private static final Set<String> TECHNICAL = Set.of("outbox", "outbox_sequence", "flyway_schema_history");

    private static final String OPINION = "{\"favourable\": true, \"note\": \"符合条件\"}";

    private final Map<Target, UUID> drafts = new EnumMap<>(Target.class);
    private final Map<Target, UUID> published = new EnumMap<>(Target.class);
    private final Map<Target, UUID> signUps = new EnumMap<>(Target.class);
    private final Map<Target, UUID> recommended = new EnumMap<>(Target.class);
    private final Map<Target, UUID> reviewed = new EnumMap<>(Target.class);

    @TestFactory
    Stream<DynamicTest> noRoleReachesWhatIsNotItsOwn() {
        return matrix().tests();
    }

    @TestFactory
    Stream<DynamicTest> badInputIsRefusedAndLeavesNoTrace() {
        return BadInput.of("activity", matrix()).tests();
    }

    @Test
    void everyTableOfAnOrganisationOrAPersonIsUnderForcedRowLevelSecurity() {
        Set<String> open = DATABASE
                .rows("select relname from pg_class where relnamespace = 'activity'::regnamespace and relkind = 'r'"
                        + " and not (relrowsecurity and relforcerowsecurity)")
                .stream()
                .map(row -> row.get("relname").toString())
                .collect(Collectors.toSet());
        open.removeAll(TECHNICAL);
        open.removeIf(table -> DATABASE.number(
                        "select count(*) from information_schema.columns where table_schema = 'activity' and table_name ="
                                + " ? and column_name in ('org_path', 'organization_id', 'member_id')",
                        table)
                == 0);

        assertThat(open).isEmpty();
    }

    @Test
    void aQueryWithoutScopeReturnsNothing() throws Exception {
        matrix();
        try (var connection = DATABASE.app();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = activity");
            for (String table : List.of("activity", "places", "sign_up", "member", "ticket_key")) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    private ScopeMatrix matrix() {
        ScopeMatrix matrix = ScopeMatrix.of("activity");
        for (Target target : Target.values()) {
            drafts.put(target, asAdmin(target, false));
            published.put(target, asAdmin(target, true));
            signUps.put(target, signUp(target, "SUBMITTED"));
            recommended.put(target, signUp(target, "RECOMMENDED"));
            reviewed.put(target, signUp(target, "REVIEWED"));
        }
        matrix.foreignMarker(
                drafts.get(Target.FOREIGN), published.get(Target.FOREIGN), signUps.get(Target.FOREIGN), "活动 FOREIGN");
        activities(matrix);
        signUps(matrix);
        attachments(matrix);
        return PlatformOperations.addTo(matrix);
    }

    private void activities(ScopeMatrix matrix) {
        matrix.addressed("draftActivity", target -> ApiCall.json(json(body(target))))
                .unaddressed("listActivities", ApiCall.plain().query("limit", 500))
                .addressed("getActivity", target -> ApiCall.at("id", drafts.get(target)))
                .addressed("reviseActivity", target -> tagged(drafts, target).body("{\"title\": \"活动改\"}"))
                .addressed("publishActivity", target -> tagged(drafts, target))
                .addressed("cancelActivity", target -> tagged(drafts, target).body("{\"reason\": \"下雨\"}"))
                .addressed("completeActivity", target -> tagged(published, target)
                        .body("{\"completedOn\": null, \"attendees\": 5, \"costFen\": 100}"))
                .unaddressed("listActivityCategories", ApiCall.plain())
                .addressed("getActivityStatistics", target -> ApiCall.plain()
                        .query("organizationId", target.organization()))
                .unaddressed("listOffers", ApiCall.plain())
                .loose("getOffer", ApiCall.at("activityId", published.get(Target.FOREIGN)));
    }

    private void signUps(ScopeMatrix matrix) {
        matrix.loose("signUp", ApiCall.at("id", published.get(Target.OWN)).body("{\"guests\": 1}"))
                .loose(
                        "signUpMembers",
                        ApiCall.at("id", published.get(Target.OWN)).body("{\"memberIds\": [\"" + Ids.next() + "\"]}"))
                .addressed("listSignUpsOfActivity", target -> ApiCall.at("id", published.get(target)))
                .unaddressed("listSignUps", ApiCall.plain().query("limit", 500))
                .unaddressed("listOwnSignUps", ApiCall.plain())
                .loose("withdrawSignUp", ApiCall.at("id", signUps.get(Target.FOREIGN)))
                .loose("getTicket", ApiCall.at("id", signUps.get(Target.FOREIGN)))
                .addressed("recommendSignUp", target -> ApiCall.at("id", ownUnions(signUps, target))
                        .body(OPINION))
                .addressed("reviewSignUp", target -> ApiCall.at("id", ownUnions(recommended, target))
                        .body(OPINION))
                .addressed("decideSignUp", target -> ApiCall.at("id", reviewed.get(target))
                        .body(OPINION))
                .addressed("getCheckInKey", target -> ApiCall.at("id", published.get(target)))
                .addressed("checkIn", target -> ApiCall.at("id", published.get(target))
                        .body("{\"checkIns\": [{\"signUpId\": \"" + signUps.get(target) + "\"}]}"));
    }

    private void attachments(ScopeMatrix matrix) {
        matrix.addressed("listAttachments", this::attachmentsOf)
                .addressed("addAttachment", target -> attachmentsOf(target)
                        .header("Content-Disposition", "attachment; filename=\"photo.png\""))
                .loose("downloadAttachment", ApiCall.at("id", UUID.randomUUID()))
                .loose("removeAttachment", ApiCall.at("id", UUID.randomUUID()));
    }

    private ApiCall attachmentsOf(Target target) {
        return ApiCall.plain().query("objectType", "activity").query("objectId", drafts.get(target));
    }

    /** Recommending and reviewing belong to the member's own union; below it there is nothing to try. */
    private static UUID ownUnions(Map<Target, UUID> ids, Target target) {
        return ids.get(target == Target.SUBORDINATE ? Target.OWN : target);
    }

    private static ApiCall tagged(Map<Target, UUID> ids, Target target) {
        return ApiCall.at("id", ids.get(target)).header("If-Match", "\"0\"");
    }

    private static Map<String, Object> body(Target target) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", target.organization().toString());
        body.put("title", "活动 " + target);
        body.put("category", "SPORTS");
        body.put("mode", "RECOMMENDED");
        body.put("place", "体育馆");
        body.put("startsAt", now.minus(1, ChronoUnit.HOURS).toString());
        body.put("endsAt", now.plus(2, ChronoUnit.HOURS).toString());
        body.put("signUpClosesAt", now.plus(2, ChronoUnit.HOURS).toString());
        body.put("capacity", 100);
        body.put("budgetFen", 100000);
        body.put(
                "audience",
                Map.of(
                        "organizationIds",
                        List.of(target.organization().toString()),
                        "gender",
                        "FEMALE",
                        "ageFrom",
                        18,
                        "ageTo",
                        60,
                        "employmentKinds",
                        List.of("REGULAR"),
                        "guestsAllowed",
                        true));
        return body;
    }

    private static UUID asAdmin(Target target, boolean publish) {
        return publish
                ? published(Tokens.BOOTSTRAP_SUBJECT, body(target))
                : draft(Tokens.BOOTSTRAP_SUBJECT, body(target));
    }

    private UUID signUp(Target target, String state) {
        UUID id = Ids.next();
        DATABASE.execute(
                "insert into sign_up (id, version, activity_id, member_id, organization_id, org_path,"
                        + " host_organization_id, arrival, party, state, desk_code, signed_up_at) values (?, 0, ?, ?, ?, ?,"
                        + " ?, nextval('sign_up_arrival'), 1, ?, ?, now())",
                id,
                published.get(target),
                Ids.next(),
                target.organization(),
                TestCity.PATHS.get(target.organization()),
                target.organization(),
                state,
                id.toString().substring(24));
        return id;
    }

    private static String json(Map<String, Object> body) {
        return org.staffhome.platform.event.Envelope.data(body);
    }
}
