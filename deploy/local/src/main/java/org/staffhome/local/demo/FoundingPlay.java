package org.staffhome.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.staffhome.local.Account;

/** The first day: the federation, its lists, and who holds which office. */
final class FoundingPlay {

    private static final String API = "/api/membership/v1";
    private static final List<String> FROM_THE_BEGINNING = List.of("membership", "activity", "welfare");

    private final Year year;
    private final Gateway gateway;
    private final CityFiles files;

    FoundingPlay(Year year, CityFiles files) {
        this.year = year;
        this.gateway = year.gateway();
        this.files = files;
    }

    /** Notes its events. */
    void schedule() {
        int first = Year.LENGTH_IN_DAYS;
        year.on(first, "the federation is founded", this::found);
        year.on(
                first,
                "the register of organisations is taken over",
                () -> take("ORGANIZATIONS", CityFiles.ORGANIZATIONS, "unions", CityGenerator.UNIONS));
        year.on(
                first,
                "the list of units is taken over",
                () -> take("UNITS", CityFiles.UNITS, "units", CityGenerator.UNITS));
        year.on(
                first,
                "the roster is taken over",
                () -> take("ROSTER", CityFiles.ROSTER, "members", CityGenerator.MEMBERS));
        year.on(
                first,
                "the list of officers is taken over",
                () -> take("OFFICERS", CityFiles.OFFICERS, "officers", CityGenerator.OFFICERS));
        year.on(first, "accounts are linked to members, posts are filled", this::fillPosts);
        year.on(first - 1, "the services know who holds which office", () -> awaitOffices(FROM_THE_BEGINNING));
        year.on(first - 2, "a union sends its list again, in GB 18030", this::previewOneUnion);
        // It counts every member first and is needed last.
        year.on(
                EvaluationPlay.DRAFTED,
                "evaluation knows who holds which office",
                () -> awaitOffices(List.of("evaluation")));
    }

    private void found() {
        if (year.organization(CityPlan.FEDERATION_CODE) != null) {
            return;
        }
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "CITY_FEDERATION");
        body.put("name", CityPlan.FEDERATION);
        body.put("code", CityPlan.FEDERATION_CODE);
        gateway.post(Cast.ADMIN, API + "/organizations", body);
    }

    private void take(String kind, String file, String figure, int expected) {
        if (gateway.get(Cast.ADMIN, API + "/statistics").path(figure).asInt() == expected) {
            return;
        }
        String id = gateway.upload(Cast.ADMIN, API + "/imports", kind, files.file(file))
                .id();
        JsonNode preview = awaitState(Cast.ADMIN, id, "READING");
        year.progress()
                .note(preview.path("rowsAccepted").asInt() + " rows accepted, "
                        + preview.path("rowsRefused").asInt() + " refused, "
                        + preview.path("rowsUnchanged").asInt() + " unchanged");
        gateway.get(Cast.ADMIN, API + "/imports/" + id + "/errors")
                .path("items")
                .forEach(this::tell);
        gateway.post(Cast.ADMIN, API + "/imports/" + id + "/commit", null);
        awaitState(Cast.ADMIN, id, "PREVIEWED");
        int found = gateway.get(Cast.ADMIN, API + "/statistics").path(figure).asInt();
        if (found != expected) {
            throw new PlayFailed(year.progress().step(), "counting " + figure, found + " instead of " + expected);
        }
    }

    private void tell(JsonNode fault) {
        String twin = fault.path("twinRow").isNull()
                ? ""
                : " (see row " + fault.path("twinRow").asInt() + ")";
        year.progress()
                .note("row " + fault.path("sheetRow").asInt() + ": "
                        + fault.path("reason").asText() + twin);
    }

    /** The import once it left a state. */
    private JsonNode awaitState(String account, String id, String left) {
        JsonNode import_ = gateway.await("import " + id, () -> Optional.of(gateway.get(account, API + "/imports/" + id))
                .filter(view -> !view.path("state").asText().equals(left)));
        if (import_.path("state").asText().equals("REFUSED")) {
            throw new PlayFailed(
                    year.progress().step(),
                    "the import",
                    import_.path("problem").asText());
        }
        return import_;
    }

    private void fillPosts() {
        for (Account account : Cast.members()) {
            String member = year.memberId(year.city().named(account.name()));
            gateway.put(Cast.ADMIN, API + "/members/" + member + "/account", Map.of("subject", account.subject()));
            for (String post : Cast.posts(account)) {
                gateway.post(
                        Cast.ADMIN,
                        API + "/appointments",
                        Map.of(
                                "organizationId",
                                year.organization(
                                        account.place().equals("FEDERATION")
                                                ? CityPlan.FEDERATION_CODE
                                                : CityPlan.COMMITTEE_CODE),
                                "memberId",
                                member,
                                "post",
                                post,
                                "employment",
                                "FULL_TIME",
                                "from",
                                year.daysAgo(Year.LENGTH_IN_DAYS).toString()));
            }
        }
    }

    private void awaitOffices(List<String> contexts) {
        for (Account account : Cast.members()) {
            for (String context : contexts) {
                gateway.await(account.account() + " in " + context, () -> Optional.of(
                                gateway.get(account.account(), "/api/" + context + "/v1/me"))
                        .filter(me -> account.roles().stream().allMatch(role -> holds(me, role))));
            }
        }
    }

    private static boolean holds(JsonNode me, String role) {
        for (JsonNode grant : me.path("grants")) {
            if (grant.path("role").asText().equals(role)
                    && !grant.path("organizationName").isNull()) {
                return true;
            }
        }
        return false;
    }

    /** Everybody on the list is a member already, so the officer gives the preview up. */
    private void previewOneUnion() {
        String id = gateway.upload(Cast.OFFICER, API + "/imports", "ROSTER", files.file(CityFiles.ONE_UNION))
                .id();
        JsonNode preview = awaitState(Cast.OFFICER, id, "READING");
        year.progress().note(preview.path("rowsUnchanged").asInt() + " rows are members already; given up");
        gateway.post(Cast.OFFICER, API + "/imports/" + id + "/discard", null);
    }
}
