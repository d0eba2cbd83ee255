package org.staffhome.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ApiCall;
import org.staffhome.testkit.BadInput;
import org.staffhome.testkit.PlatformOperations;
import org.staffhome.testkit.ScopeMatrix;
import org.staffhome.testkit.ScopeMatrix.Target;
import org.staffhome.welfare.WelfareCity.Place;
import org.staffhome.welfare.WelfareCity.Resident;

/** Every cell of role x endpoint x organisation, bad input to every operation, and no table without a scope. */
@QuarkusTest
class ScopeMatrixTest extends WelfareTest {

    /** Rule versions are law for everybody: read by all, written within the scope. */
    private static final Set<String> FOR_EVERYBODY = Set.of("rule_version");

    private static final String NOTE = "{\"note\": \"材料齐全\"}";
    private static final String REASON = "{\"reason\": \"材料不实\"}";

    private final Map<Target, Fixture> fixtures = new EnumMap<>(Target.class);

    /**
     * One of each thing of an organisation.
     *
     * @param receipt ledger entry of the money in the account
     * @param applied application that was just handed in
     * @param publicised application in publicity
     * @param suspended application with an open objection
     * @param newcomer what is told of a household that has no dossier yet
     * @param cadre member who may be responsible for a household
     */
    private record Fixture(
            UUID account,
            UUID receipt,
            UUID programme,
            UUID household,
            UUID applied,
            UUID publicised,
            UUID suspended,
            UUID objection,
            Map<String, Object> newcomer,
            UUID cadre) {}

    @TestFactory
    Stream<DynamicTest> noRoleReachesWhatIsNotItsOwn() {
        return matrix().tests();
    }

    @TestFactory
    Stream<DynamicTest> badInputIsRefusedAndLeavesNoTrace() {
        return BadInput.of("welfare", matrix()).tests();
    }

    @Test
    void everyTableOfAnOrganisationIsUnderForcedRowLevelSecurity() {
        assertThat(tables("exists (select from information_schema.columns i where i.table_schema = 'welfare'"
                        + " and i.table_name = c.relname and i.column_name in ('org_path', 'organization_id', 'member_id'))"
                        + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void aQueryWithoutScopeReturnsNothing() throws Exception {
        matrix();
        Set<String> filled = new TreeSet<>();
        try (var connection = DATABASE.app();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = welfare");
            Set<String> tables = tables("c.relrowsecurity");
            tables.removeAll(FOR_EVERYBODY);
            for (String table : tables) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
                if (DATABASE.number("select count(*) from " + table) > 0) {
                    filled.add(table);
                }
            }
        }
        assertThat(filled)
                .contains("ledger_account", "ledger_entry", "ledger_line", "member", "programme")
                .contains("household", "household_person", "household_stage_move", "decision_sheet")
                .contains("aid_application", "aid_step", "aid_objection", "audit_entry");
    }

    private static Set<String> tables(String condition) {
        return DATABASE
                .rows("select c.relname from pg_class c where c.relnamespace = 'welfare'::regnamespace"
                        + " and c.relkind = 'r' and " + condition)
                .stream()
                .map(row -> row.get("relname").toString())
                .collect(Collectors.toSet());
    }

    private ScopeMatrix matrix() {
        ScopeMatrix matrix = ScopeMatrix.of("welfare");
        for (Target target : Target.values()) {
            fixtures.put(target, fixture(WelfareCity.place(target.organization())));
        }
        Fixture foreign = fixtures.get(Target.FOREIGN);
        matrix.foreignMarker(
                foreign.account(),
                foreign.receipt(),
                foreign.programme(),
                foreign.household(),
                foreign.applied(),
                foreign.publicised(),
                foreign.suspended(),
                foreign.objection());
        ledger(matrix);
        households(matrix);
        programmes(matrix);
        applications(matrix);
        decisions(matrix);
        publicities(matrix);
        matrix.addressed(
                "getWelfareStatistics", target -> ApiCall.plain().query("organizationId", target.organization()));
        attachments(matrix, foreign.household());
        return PlatformOperations.addTo(matrix);
    }

    private void ledger(ScopeMatrix matrix) {
        matrix.addressed(
                        "postReceipt",
                        target -> json(receipt(place(target), "FISCAL", "STUDY", 100, "SK-MATRIX-" + target)))
                .addressed(
                        "openAccount",
                        target -> json(Map.of(
                                "organizationId", target.organization(), "source", "DONATION", "earmark", "STUDY")))
                .unaddressed("listAccounts", ApiCall.plain().query("limit", 500))
                .addressed("getAccount", on(f -> ApiCall.at("id", f.account())))
                .addressed("getAccountStatement", on(f -> ApiCall.at("id", f.account())))
                .addressed("getEntry", on(f -> ApiCall.at("id", f.receipt())))
                .addressed("traceEntry", on(f -> ApiCall.at("id", f.receipt())))
                .addressed("reverseEntry", on(f -> ApiCall.at("id", f.receipt()).body(REASON)))
                .addressed("getTrialBalance", target -> ApiCall.plain().query("organizationId", target.organization()));
    }

    private void households(ScopeMatrix matrix) {
        matrix.addressed("registerHousehold", on(f -> json(f.newcomer())))
                .unaddressed("listHouseholds", ApiCall.plain().query("limit", 500))
                .unaddressed("listMyHouseholds", ApiCall.plain())
                .addressed("getHousehold", on(f -> ApiCall.at("id", f.household())))
                .addressed("discloseHousehold", on(f -> ApiCall.at("id", f.household())
                        .body("{\"purpose\": \"VISIT\", \"note\": null}")))
                .addressed("assessHousehold", on(f -> read("/households/", f.household())
                        .body(Envelope.data(Map.of("incomes", List.of(), "means", means(0))))))
                .addressed("moveHouseholdStage", on(f -> read("/households/", f.household())
                        .body("{\"stage\": \"KNOWN\", \"note\": \"已入户\"}")))
                .addressed("nameResponsibleCadre", on(f -> read("/households/", f.household())
                        .body(Envelope.data(Map.of("responsibleMemberId", f.cadre())))))
                .addressed("getDecisionSheet", on(f -> ApiCall.at("id", f.household())))
                .addressed("replayDecisionSheet", on(f -> ApiCall.at("id", f.household())));
    }

    private void programmes(ScopeMatrix matrix) {
        matrix.addressed("openProgramme", on(f -> json(plan(f.account(), "WARMTH", "送温暖"))))
                .unaddressed("listProgrammes", ApiCall.plain().query("limit", 500))
                .addressed("getProgramme", on(f -> ApiCall.at("id", f.programme())))
                .addressed("closeProgramme", on(f -> read("/programmes/", f.programme())));
    }

    private void applications(ScopeMatrix matrix) {
        matrix.addressed("applyForAid", on(f -> json(application(f.household(), f.programme(), 100))))
                .unaddressed("listApplications", ApiCall.plain().query("limit", 500))
                .unaddressed("listMyApplications", ApiCall.plain())
                .addressed("getApplication", on(f -> ApiCall.at("id", f.applied())))
                .addressed("recordConsent", on(f -> read("/applications/", f.applied())
                        .body("{\"consentOn\": \"2026-03-02\", \"consentForm\": \"PAPER\"}")))
                .addressed("verifyApplication", step(NOTE))
                .addressed("recordVisit", step(NOTE))
                .addressed("reviewApplication", step(NOTE))
                .addressed("publiciseApplication", step(NOTE))
                .addressed("followUpApplication", step(NOTE))
                .addressed("withdrawApplication", step(REASON));
    }

    private void decisions(ScopeMatrix matrix) {
        matrix.addressed("approveApplication", step("{\"approvedFen\": 100, \"note\": \"同意\"}"))
                .addressed(
                        "payApplication",
                        step("{\"method\": \"BANK\", \"documentNumber\": \"FK-1\", \"paidOn\": null}"))
                .addressed("rejectApplication", step(REASON))
                .addressed("listObjections", on(f -> ApiCall.at("id", f.suspended())))
                .addressed("recordObjection", on(f -> ApiCall.at("id", f.publicised())
                        .body("{\"text\": \"来信反映\"}")))
                .addressed("decideObjection", on(f -> read("/applications/", f.suspended())
                        .path("objectionId", f.objection())
                        .body("{\"decision\": \"DISMISSED\", \"grounds\": \"已核实\"}")));
    }

    /** A member sees the publicity of his union and those above it; below there is nothing to object to. */
    private void publicities(ScopeMatrix matrix) {
        matrix.unaddressed("listPublicities", ApiCall.plain().query("limit", 500))
                .unaddressed("listPublicitiesOfMyUnions", ApiCall.plain().query("limit", 500))
                .addressed("objectToPublicity", target -> ApiCall.at(
                                "id",
                                fixtures.get(target == Target.SUBORDINATE ? Target.OWN : target)
                                        .publicised())
                        .body("{\"text\": \"名下另有住房\"}"));
    }

    private static void attachments(ScopeMatrix matrix, UUID household) {
        ApiCall nowhere = ApiCall.plain().query("objectType", "household").query("objectId", household);
        matrix.loose("listAttachments", nowhere)
                .loose("addAttachment", nowhere.header("Content-Disposition", "attachment; filename=\"photo.png\""))
                .loose("downloadAttachment", ApiCall.at("id", Ids.next()))
                .loose("removeAttachment", ApiCall.at("id", Ids.next()));
    }

    private Fixture fixture(Place place) {
        UUID account = fund(place, "FISCAL", "GENERAL", 1_000_000);
        UUID receipt = (UUID) DATABASE.rows(
                        "select id from ledger_entry where fund_account_id = ? order by number desc limit 1", account)
                .get(0)
                .get("id");
        UUID programme = programme(account, "LIVING");
        UUID household = registered(place);
        UUID publicised = applied(registered(place), programme, 100);
        publicised(publicised);
        UUID suspended = applied(registered(place), programme, 100);
        publicised(suspended);
        Resident cadre = WelfareCity.resident(place, cipher);
        return new Fixture(
                account,
                receipt,
                programme,
                household,
                applied(household, programme, 100),
                publicised,
                suspended,
                objected(suspended),
                household(WelfareCity.resident(place, cipher), cadre),
                cadre.memberId());
    }

    private UUID objected(UUID applicationId) {
        return id(as(officer)
                .body(Map.of("text", "来信反映收入不实"))
                .post("/applications/{id}/objections", applicationId)
                .then()
                .statusCode(200)
                .extract()
                .path("id"));
    }

    private Function<Target, ApiCall> step(String body) {
        return on(f -> read("/applications/", f.applied()).body(body));
    }

    /** A change of the thing as it stands. */
    private static ApiCall read(String collection, UUID id) {
        return ApiCall.at("id", id).header("If-Match", etag(collection + id));
    }

    private Function<Target, ApiCall> on(Function<Fixture, ApiCall> call) {
        return target -> call.apply(fixtures.get(target));
    }

    private static Place place(Target target) {
        return WelfareCity.place(target.organization());
    }

    private static ApiCall json(Map<String, Object> body) {
        return ApiCall.json(Envelope.data(new HashMap<>(body)));
    }
}
