package org.staffhome.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.staffhome.local.demo.Gateway.Answer;

/** Activities of the year, with 236 sign-ups in all. */
final class ActivityPlay {

    /** Sign-ups that were not withdrawn, over all activities. */
    static final int SIGN_UPS = 236;

    private static final String API = "/api/activity/v1";
    private static final int PUBLISHED_BEFORE = 20;
    private static final int SIGNED_UP_BEFORE = 12;
    private static final LocalTime BEGIN = LocalTime.of(14, 0);
    private static final LocalTime END = LocalTime.of(17, 0);
    private static final LocalTime AFTERWARDS = LocalTime.of(17, 30);
    private static final int LIST_LENGTH = 100;

    /**
     * An activity.
     *
     * @param ofUnion whether the union that is shown is the host, else the committee
     * @param daysAgo when it takes place; negative: it is still to come
     * @param capacity places, null without limit
     * @param signUps sign-ups that are not withdrawn
     * @param present how many check in; null when nobody was counted
     * @param costFen what it cost, null when not known
     */
    private record Plan(
            String title,
            String category,
            boolean ofUnion,
            int daysAgo,
            Integer capacity,
            int signUps,
            Integer present,
            Long costFen) {

        boolean recommended() {
            return capacity == null;
        }

        String account() {
            return ofUnion ? Cast.CHAIR : Cast.ORGANIZER;
        }
    }

    private static final List<Plan> PLANS = List.of(
            new Plan("红色教育基地参观学习", "STUDY_TOUR", false, 300, 30, 34, 28, 1_860_000L),
            new Plan("劳动法律知识讲座", "LECTURE", false, 240, 60, 40, null, 320_000L),
            new Plan("春季健步走", "SPORTS", true, 148, 20, 18, 16, 210_000L),
            new Plan("端午包粽子", "FESTIVAL", true, 128, 20, 15, 15, 156_000L),
            new Plan("职工读书沙龙", "SALON", true, 96, 15, 12, 11, 48_000L),
            new Plan("职工羽毛球赛", "SPORTS", false, 88, 32, 36, 31, 980_000L),
            new Plan("单身职工联谊活动", "SOCIAL", false, 76, null, 16, 12, 1_250_000L),
            new Plan("手机摄影兴趣课", "INTEREST", true, 58, 12, 10, 10, 36_000L),
            new Plan("社区志愿服务日", "VOLUNTEER", false, 38, 40, 22, null, null),
            new Plan("迎新职工联欢会", "CULTURE", false, -25, 80, 33, null, null));

    private final Year year;
    private final Gateway gateway;
    private final Map<Plan, String> ids = new HashMap<>();

    ActivityPlay(Year year) {
        this.year = year;
        this.gateway = year.gateway();
    }

    /** Notes its events. */
    void schedule() {
        for (int i = 0; i < PLANS.size(); i++) {
            Plan plan = PLANS.get(i);
            int number = i;
            year.on(Math.max(0, plan.daysAgo()) + PUBLISHED_BEFORE, plan.title() + ": published", () -> publish(plan));
            year.on(
                    Math.max(0, plan.daysAgo()) + SIGNED_UP_BEFORE,
                    plan.title() + ": sign-ups",
                    () -> signUp(plan, number));
            if (plan.recommended()) {
                year.on(
                        plan.daysAgo() + SIGNED_UP_BEFORE - 4,
                        plan.title() + ": recommended, reviewed, decided",
                        () -> decide(plan));
            }
            if (plan.daysAgo() >= 0) {
                year.on(plan.daysAgo(), AFTERWARDS, plan.title() + ": took place", () -> complete(plan));
            }
        }
    }

    private void publish(Plan plan) {
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", host(plan));
        body.put("title", plan.title());
        body.put("category", plan.category());
        body.put("mode", plan.recommended() ? "RECOMMENDED" : "FIRST_COME");
        body.put("place", plan.ofUnion() ? "单位活动室" : "市职工文化宫");
        body.put("startsAt", instant(plan, BEGIN));
        body.put("endsAt", instant(plan, END));
        body.put("capacity", plan.capacity());
        body.put("budgetFen", plan.costFen());
        Answer draft = gateway.post(plan.account(), API + "/activities", body);
        ids.put(plan, draft.id());
        gateway.post(plan.account(), API + "/activities/" + draft.id() + "/publication", null, draft.etag());
    }

    /** Most members are signed up by their unions; the member with an account does it himself. */
    private void signUp(Plan plan, int number) {
        boolean first = number == 0;
        boolean toCome = plan.daysAgo() < 0;
        String own = null;
        if (first || toCome) {
            own = awaitSignUp(plan);
        }
        List<String> members = participants(plan, number, plan.signUps() - (toCome ? 1 : 0));
        awaitKnown(plan, members.get(0));
        for (int i = 0; i < members.size(); i += LIST_LENGTH) {
            gateway.post(
                    plan.account(),
                    signUps(plan) + "/list",
                    Map.of("memberIds", members.subList(i, Math.min(members.size(), i + LIST_LENGTH))));
        }
        if (first) {
            gateway.delete(Cast.MEMBER, API + "/sign-ups/" + own);
        }
        JsonNode activity = gateway.get(plan.account(), API + "/activities/" + ids.get(plan));
        year.progress()
                .note(plan.signUps() + " sign-ups, "
                        + activity.path("placesTaken").asInt() + " with a place, "
                        + activity.path("waiting").asInt() + " waiting");
    }

    /** The member account needs to have arrived in this service with its membership. */
    private String awaitSignUp(Plan plan) {
        return gateway.await("the sign-up of the member", () -> Optional.of(
                                gateway.tryPost(Cast.MEMBER, signUps(plan), Map.of("guests", 0)))
                        .filter(Answer::ok))
                .id();
    }

    /** Waits until the service has heard of the members, the last ones included, by asking for one of them. */
    private void awaitKnown(Plan plan, String member) {
        gateway.await("a list of sign-ups", () -> Optional.of(
                        gateway.tryPost(plan.account(), signUps(plan) + "/list", Map.of("memberIds", List.of(member))))
                .filter(Answer::ok));
    }

    /** Members of the shown union, or of three unions that differ from activity to activity. */
    private List<String> participants(Plan plan, int number, int count) {
        List<String> chosen = new ArrayList<>();
        if (plan.ofUnion() || plan.recommended()) {
            add(chosen, CityGenerator.SHOWN_UNION, count);
        } else {
            int share = count / 3;
            add(chosen, CityGenerator.SHOWN_UNION, share);
            add(chosen, 5 + 3 * number, share);
            add(chosen, 7 + 3 * number, count - 2 * share);
        }
        return chosen;
    }

    /** Nobody whose account acts in the play: nobody recommends or reviews himself. */
    private void add(List<String> chosen, int union, int count) {
        Set<String> cast = Cast.members().stream()
                .map(account -> year.memberId(year.city().named(account.name())))
                .collect(Collectors.toSet());
        year.members(union).stream()
                .map(member -> member.path("id").asText())
                .filter(id -> !cast.contains(id))
                .limit(count)
                .forEach(chosen::add);
    }

    /** The own union recommends and reviews, the host decides; each step by another person. */
    private void decide(Plan plan) {
        List<String> waiting = new ArrayList<>();
        gateway.get(Cast.ORGANIZER, signUps(plan) + "?limit=100")
                .path("items")
                .forEach(item -> waiting.add(
                        item.path("id").isMissingNode()
                                ? item.path("signUp").path("id").asText()
                                : item.path("id").asText()));
        for (int i = 0; i < waiting.size(); i++) {
            opinion(Cast.ORGANIZER, waiting.get(i), "recommendations", i != 0, "近期岗位值班，不宜推荐");
        }
        for (int i = 1; i < waiting.size(); i++) {
            opinion(Cast.CHAIR, waiting.get(i), "reviews", i != 1, "不符合单身条件");
        }
        for (int i = 2; i < waiting.size(); i++) {
            opinion(Cast.OFFICER, waiting.get(i), "decisions", true, null);
        }
    }

    private void opinion(String account, String signUp, String step, boolean favourable, String against) {
        Map<String, Object> body = new HashMap<>();
        body.put("favourable", favourable);
        body.put("note", favourable ? null : against);
        gateway.post(account, API + "/sign-ups/" + signUp + "/" + step, body);
    }

    private void complete(Plan plan) {
        if (plan.present() != null) {
            checkIn(plan);
        }
        Answer activity = gateway.read(plan.account(), API + "/activities/" + ids.get(plan));
        Map<String, Object> body = new HashMap<>();
        body.put("completedOn", null);
        body.put("attendees", null);
        body.put("costFen", plan.costFen());
        gateway.post(plan.account(), API + "/activities/" + ids.get(plan) + "/completion", body, activity.etag());
    }

    private void checkIn(Plan plan) {
        List<Map<String, Object>> scans = new ArrayList<>();
        for (JsonNode item :
                gateway.get(plan.account(), signUps(plan) + "?limit=100").path("items")) {
            JsonNode signUp = item.has("signUp") ? item.path("signUp") : item;
            String state = signUp.path("state").asText();
            if (scans.size() < plan.present()
                    && List.of("CONFIRMED", "ACCEPTED").contains(state)) {
                scans.add(Map.of("signUpId", signUp.path("id").asText()));
            }
        }
        gateway.post(plan.account(), API + "/activities/" + ids.get(plan) + "/check-ins", Map.of("checkIns", scans));
    }

    private String signUps(Plan plan) {
        return API + "/activities/" + ids.get(plan) + "/sign-ups";
    }

    private String host(Plan plan) {
        return plan.ofUnion() ? year.unionId(CityGenerator.SHOWN_UNION) : year.organization(CityPlan.COMMITTEE_CODE);
    }

    private String instant(Plan plan, LocalTime time) {
        return year.daysAgo(plan.daysAgo())
                .atTime(time)
                .atZone(CityClock.ZONE)
                .toInstant()
                .toString();
    }
}
