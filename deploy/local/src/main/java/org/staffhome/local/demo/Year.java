package org.staffhome.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The year that is played: what happens on which day, and what is known of the city so far. Days are counted back from today,
 * so that the year ends now.
 */
final class Year {

    /** How many days ago the city began with the software. */
    static final int LENGTH_IN_DAYS = 365;

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /**
     * The day on which aid is paid and unions hold their activities. The year that it falls into is the one that is assessed, so
     * that these always count.
     */
    static final int MIDDLE_OF_WORK = 85;

    private final CityPlan city;
    private final Gateway gateway;
    private final Progress progress;
    private final LocalDate today;
    private final List<Event> agenda = new ArrayList<>();
    private final Map<String, String> organizationIds = new HashMap<>();
    private final Map<String, List<JsonNode>> membersByUnion = new HashMap<>();

    Year(CityPlan city, Gateway gateway, Progress progress, LocalDate today) {
        this.city = city;
        this.gateway = gateway;
        this.progress = progress;
        this.today = today;
    }

    /** Something that happens on a day. */
    private record Event(int daysAgo, LocalTime time, String title, Runnable action) {}

    /** Notes what happens so many days ago, in the morning. */
    void on(int daysAgo, String title, Runnable action) {
        on(daysAgo, MORNING, title, action);
    }

    void on(int daysAgo, LocalTime time, String title, Runnable action) {
        agenda.add(new Event(daysAgo, time, title, action));
    }

    int events() {
        return agenda.size();
    }

    /** Lets everything happen in the order of time; what falls on one moment in the order in which it was noted. */
    void play(CityClock clock) {
        List<Event> inOrder = new ArrayList<>(agenda);
        inOrder.sort(
                Comparator.comparing(Event::daysAgo, Comparator.reverseOrder()).thenComparing(Event::time));
        for (Event event : inOrder) {
            LocalDate day = daysAgo(event.daysAgo());
            progress.begin(day + "  " + event.title());
            clock.moveTo(day, event.time());
            event.action().run();
        }
    }

    CityPlan city() {
        return city;
    }

    Gateway gateway() {
        return gateway;
    }

    Progress progress() {
        return progress;
    }

    LocalDate daysAgo(int days) {
        return today.minusDays(days);
    }

    /** The civil year that is assessed and to which the programmes of aid belong. */
    int assessedYear() {
        return daysAgo(MIDDLE_OF_WORK).getYear();
    }

    /** The id of an organisation by its code in the register. */
    String organization(String code) {
        if (!organizationIds.containsKey(code)) {
            gateway.get(Cast.ADMIN, "/api/membership/v1/organizations?limit=500")
                    .path("items")
                    .forEach(item -> organizationIds.put(
                            item.path("code").asText(), item.path("id").asText()));
        }
        return organizationIds.get(code);
    }

    CityPlan.Organization union(int index) {
        return city.unions().get(index);
    }

    String unionId(int index) {
        return organization(union(index).code());
    }

    /** The members of a union as membership lists them. */
    List<JsonNode> members(int union) {
        return membersByUnion.computeIfAbsent(union(union).code(), code -> {
            List<JsonNode> members = new ArrayList<>();
            gateway.get(Cast.ADMIN, "/api/membership/v1/members?limit=500&below=" + organization(code))
                    .path("items")
                    .forEach(members::add);
            return members;
        });
    }

    /** The id of a member by name, birth year and union. */
    String memberId(CityPlan.Person person) {
        int union =
                city.unions().stream().map(CityPlan.Organization::name).toList().indexOf(person.union());
        return members(union).stream()
                .filter(member -> member.path("name").asText().equals(person.name()))
                .filter(member ->
                        member.path("birthYear").asInt() == person.birthDate().getYear())
                .findFirst()
                .map(member -> member.path("id").asText())
                .orElseThrow(() -> new PlayFailed(progress.step(), "looking a member up", "nobody"));
    }
}
