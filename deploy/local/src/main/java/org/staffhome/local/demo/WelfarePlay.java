package org.staffhome.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.staffhome.local.demo.Gateway.Answer;

/** Money comes in, households get their dossiers, and aid goes from the application to the follow-up by different hands. */
final class WelfarePlay {

    private static final String API = "/api/welfare/v1";
    private static final int RECEIPTS = 140;
    private static final int DOSSIERS = 135;
    private static final int APPLIED = 120;
    private static final int PUBLICISED = 110;
    private static final int APPROVED = Year.MIDDLE_OF_WORK + 5;
    private static final long FISCAL_FEN = 20_000_000L;
    private static final long OWN_FEN = 1_500_000L;

    /**
     * A household; the head is a member of the union without an office.
     *
     * @param union index of its union
     * @param head which member of the union
     * @param incomeFen income of a year of all three persons
     */
    private record Household(
            int union,
            int head,
            String cause,
            long incomeFen,
            long medicalFen,
            List<String> events,
            String programme,
            long askedFen) {}

    private static final List<Household> HOUSEHOLDS = List.of(
            new Household(CityGenerator.SHOWN_UNION, 4, "ILLNESS", 3_000_000, 1_200_000, List.of(), "LIVING", 300_000),
            new Household(CityGenerator.SHOWN_UNION, 5, "CHILD_EDUCATION", 5_400_000, 0, List.of(), "LIVING", 200_000),
            new Household(6, 4, "ACCIDENT", 9_000_000, 0, List.of("SERIOUS_ILLNESS"), "MEDICAL", 800_000),
            new Household(11, 4, "SINGLE_PARENT", 2_400_000, 0, List.of(), "LIVING", 250_000),
            new Household(21, 4, "OTHER", 5_000_000, 300_000, List.of(), "LIVING", 200_000),
            new Household(51, 4, "ILLNESS", 2_800_000, 900_000, List.of(), "MEDICAL", 600_000),
            new Household(33, 4, "OTHER", 7_000_000, 0, List.of(), null, 0));

    /** The first four are paid, the fifth is rejected, the sixth is in publicity today, the last one is only looked after. */
    private static final int PAID = 4;

    private static final int REJECTED = 4;
    private static final int IN_PUBLICITY = 5;

    private final Year year;
    private final Gateway gateway;
    private final Map<String, String> programmes = new HashMap<>();
    private final List<String> dossiers = new ArrayList<>();
    private final Map<Integer, String> applications = new HashMap<>();

    WelfarePlay(Year year) {
        this.year = year;
        this.gateway = year.gateway();
    }

    /** Notes its events. */
    void schedule() {
        year.on(RECEIPTS, "money is received", this::receive);
        year.on(RECEIPTS - 1, "programmes of aid are opened", this::openProgrammes);
        year.on(DOSSIERS, "households in hardship get their dossiers and tiers", this::register);
        year.on(DOSSIERS - 3, "the households are visited and tracked", this::track);
        year.on(APPLIED, "applications are handed in", () -> {
            for (int i = 0; i <= REJECTED; i++) {
                apply(i, APPLIED);
            }
        });
        year.on(APPLIED - 2, "papers are verified", () -> forAll(Cast.WELFARE, "verification", "材料齐全"));
        year.on(APPLIED - 5, "households are visited", this::visit);
        year.on(APPLIED - 8, "applications are reviewed, one is rejected", this::review);
        year.on(PUBLICISED, "publicity begins", () -> {
            for (int i = 0; i < PAID; i++) {
                step(Cast.WELFARE, i, "publicity", "公示五个工作日");
            }
        });
        year.on(PUBLICISED - 2, "a member objects", this::object);
        year.on(PUBLICISED - 4, "the objection is dismissed", this::dismiss);
        year.on(APPROVED, "aid is approved after publicity", this::approve);
        year.on(Year.MIDDLE_OF_WORK, "aid is paid", this::pay);
        year.on(APPROVED - 30, "households are looked after", this::followUp);
        year.on(9, "another application is handed in", () -> apply(IN_PUBLICITY, 9));
        year.on(7, "its papers are verified", () -> step(Cast.WELFARE, IN_PUBLICITY, "verification", "材料齐全"));
        year.on(5, "its household is visited", () -> step(Cast.WELFARE, IN_PUBLICITY, "visit", "入户核实，情况属实"));
        year.on(4, "it is reviewed", () -> step(Cast.APPROVER, IN_PUBLICITY, "review", "同意"));
        year.on(1, "its publicity begins", () -> step(Cast.WELFARE, IN_PUBLICITY, "publicity", "公示五个工作日"));
    }

    private void receive() {
        receipt(year.organization(CityPlan.COMMITTEE_CODE), "FISCAL", FISCAL_FEN, "SK-0001", "市财政困难职工帮扶专项资金");
        receipt(year.unionId(CityGenerator.SHOWN_UNION), "OWN", OWN_FEN, "SK-0002", "工会经费");
    }

    private void receipt(String organization, String source, long amountFen, String document, String note) {
        gateway.await("the treasurer's organisations", () -> Optional.of(
                        gateway.attempt(Cast.TREASURER, "GET", API + "/accounts?organizationId=" + organization, null))
                .filter(Answer::ok));
        gateway.post(
                Cast.TREASURER,
                API + "/receipts",
                Map.of(
                        "organizationId",
                        organization,
                        "source",
                        source,
                        "earmark",
                        "GENERAL",
                        "amountFen",
                        amountFen,
                        "receivedOn",
                        year.daysAgo(RECEIPTS).toString(),
                        "documentNumber",
                        year.assessedYear() + "-" + document,
                        "note",
                        note));
    }

    private void openProgrammes() {
        String account = gateway.get(
                        Cast.APPROVER, API + "/accounts?organizationId=" + year.organization(CityPlan.COMMITTEE_CODE))
                .path("items")
                .path(0)
                .path("id")
                .asText();
        openProgramme(account, "LIVING", "年生活救助", List.of("DEEP", "RELATIVE"));
        openProgramme(account, "MEDICAL", "年医疗救助", List.of("DEEP", "ACCIDENTAL"));
    }

    private void openProgramme(String account, String kind, String name, List<String> tiers) {
        Map<String, Object> body = new HashMap<>();
        body.put("accountId", account);
        body.put("kind", kind);
        body.put("name", year.assessedYear() + name);
        body.put("year", year.assessedYear());
        body.put("ceilingFen", null);
        body.put("tiers", tiers);
        programmes.put(
                kind, gateway.post(Cast.APPROVER, API + "/programmes", body).id());
    }

    private void register() {
        for (Household household : HOUSEHOLDS) {
            List<CityPlan.Person> members =
                    year.city().membersOf(year.union(household.union()).name());
            CityPlan.Person head = members.get(household.head());
            Map<String, Object> body = new HashMap<>();
            body.put("organizationId", year.unionId(household.union()));
            body.put("headMemberId", year.memberId(head));
            body.put("responsibleMemberId", year.memberId(members.get(0)));
            body.put("causes", List.of(household.cause()));
            body.put("housing", "RENTED");
            body.put(
                    "head",
                    Map.of(
                            "idNumber", head.idNumber(),
                            "health", household.cause().equals("ILLNESS") ? "慢性病" : "良好",
                            "annualIncomeFen", household.incomeFen()));
            body.put("family", List.of(relative("SPOUSE", head, "NONE", 0), relative("CHILD", head, "PRIMARY", 26)));
            body.put("means", means(household));
            JsonNode dossier =
                    gateway.post(Cast.WELFARE, API + "/households", body).body();
            dossiers.add(dossier.path("id").asText());
            JsonNode sheet = gateway.get(
                    Cast.WELFARE, API + "/households/" + dossier.path("id").asText() + "/decision-sheet");
            year.progress()
                    .note("tier " + sheet.path("tier").asText() + ", because "
                            + sheet.path("reason").asText());
        }
    }

    private static Map<String, Object> relative(String relation, CityPlan.Person head, String school, int younger) {
        Map<String, Object> person = new HashMap<>();
        person.put("relation", relation);
        person.put("name", head.name().substring(0, 1) + (relation.equals("CHILD") ? "小试" : "示安"));
        person.put("idNumber", null);
        person.put(
                "birthYear",
                relation.equals("CHILD")
                        ? head.birthDate().getYear() + younger
                        : head.birthDate().getYear());
        person.put("school", school);
        person.put("health", null);
        person.put("annualIncomeFen", 0);
        return person;
    }

    private static Map<String, Object> means(Household household) {
        return Map.of(
                "spending",
                household.medicalFen() == 0
                        ? List.of()
                        : List.of(Map.of("kind", "MEDICAL", "annualFen", household.medicalFen())),
                "lossFen",
                0,
                "privateSchoolFen",
                0,
                "events",
                household.events(),
                "exclusions",
                List.of());
    }

    private void track() {
        for (String dossier : dossiers) {
            for (String stage : List.of("KNOWN", "TRACKED")) {
                change(
                        Cast.WELFARE,
                        API + "/households/" + dossier,
                        "stage",
                        Map.of("stage", stage, "note", "已入户了解情况"));
            }
        }
    }

    private void apply(int number, int daysAgo) {
        Household household = HOUSEHOLDS.get(number);
        LocalDate day = year.daysAgo(daysAgo);
        Map<String, Object> body = new HashMap<>();
        body.put("householdId", dossiers.get(number));
        body.put("programmeId", programmes.get(household.programme()));
        body.put("requestedFen", household.askedFen());
        body.put("consentOn", day.toString());
        body.put("consentForm", "PAPER");
        applications.put(
                number, gateway.post(Cast.WELFARE, API + "/applications", body).id());
    }

    private void forAll(String account, String step, String note) {
        for (int i = 0; i <= REJECTED; i++) {
            step(account, i, step, note);
        }
    }

    /** The chair visits the households of the own union, the welfare officer the others. */
    private void visit() {
        for (int i = 0; i <= REJECTED; i++) {
            boolean own = HOUSEHOLDS.get(i).union() == CityGenerator.SHOWN_UNION;
            step(own ? Cast.CHAIR : Cast.WELFARE, i, "visit", "入户核实，情况属实");
        }
    }

    private void review() {
        for (int i = 0; i < PAID; i++) {
            step(Cast.APPROVER, i, "review", "同意");
        }
        change(Cast.APPROVER, application(REJECTED), "rejection", Map.of("reason", "家庭收入证明与核查结果不一致"));
    }

    private void object() {
        gateway.post(
                Cast.MEMBER, API + "/publicities/" + applications.get(1) + "/objections", Map.of("text", "请再核实其家庭收入"));
    }

    private void dismiss() {
        String objection = gateway.get(Cast.APPROVER, application(1) + "/objections")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        change(
                Cast.APPROVER,
                application(1),
                "objections/" + objection + "/decision",
                Map.of("decision", "DISMISSED", "grounds", "复核收入证明无误"));
    }

    private void approve() {
        for (int i = 0; i < PAID; i++) {
            Map<String, Object> body = new HashMap<>();
            body.put("approvedFen", null);
            body.put("note", "同意");
            change(Cast.APPROVER, application(i), "approval", body);
        }
    }

    private void pay() {
        for (int i = 0; i < PAID; i++) {
            change(
                    Cast.TREASURER,
                    application(i),
                    "payment",
                    Map.of("method", "BANK", "documentNumber", year.assessedYear() + "-FK-000" + (i + 1)));
        }
    }

    private void followUp() {
        for (int i = 0; i < PAID / 2; i++) {
            step(Cast.WELFARE, i, "follow-up", "回访：款项已收到");
        }
    }

    private void step(String account, int number, String step, String note) {
        change(account, application(number), step, Map.of("note", note));
    }

    /** Changes a thing as the account reads it now. */
    private void change(String account, String thing, String what, Map<String, Object> body) {
        gateway.post(
                account, thing + "/" + what, body, gateway.read(account, thing).etag());
    }

    private String application(int number) {
        return API + "/applications/" + applications.get(number);
    }
}
