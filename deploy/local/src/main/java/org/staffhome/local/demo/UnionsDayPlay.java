package org.staffhome.local.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.staffhome.local.demo.Gateway.Answer;

/**
 * The day of staff activities: a third of the unions hold one to three activities for whoever comes, and count heads at the
 * door instead of taking sign-ups. Without an activity of its own a union is not graded.
 */
final class UnionsDayPlay {

    /** The unions that take part, by their index. */
    static final List<Integer> UNIONS = IntStream.rangeClosed(3, 20).boxed().toList();

    private static final String API = "/api/activity/v1/activities";
    private static final int ANNOUNCED_BEFORE = 10;
    private static final int CAPACITY = 200;
    private static final LocalTime BEGIN = LocalTime.of(9, 30);
    private static final LocalTime END = LocalTime.of(17, 0);
    private static final LocalTime AFTERWARDS = LocalTime.of(18, 0);
    private static final List<Offer> OFFERS = List.of(
            new Offer("健步走", "SPORTS", 42_000L),
            new Offer("读书分享会", "SALON", 18_500L),
            new Offer("职工才艺展示", "CULTURE", 66_000L));

    private final Year year;
    private final Gateway gateway;
    private final List<Held> held = new ArrayList<>();

    UnionsDayPlay(Year year) {
        this.year = year;
        this.gateway = year.gateway();
    }

    private record Offer(String title, String category, long costFen) {}

    /** An activity that was announced, with the version it has since. */
    private record Held(int union, Offer offer, String id, String etag) {}

    /** How many activities a union that takes part holds. */
    static int activities(int union) {
        return 1 + union % OFFERS.size();
    }

    /** Notes its events. */
    void schedule() {
        year.on(Year.MIDDLE_OF_WORK + ANNOUNCED_BEFORE, "unions announce a day of staff activities", this::announce);
        year.on(Year.MIDDLE_OF_WORK, AFTERWARDS, "the day of staff activities took place", this::complete);
    }

    private void announce() {
        for (int union : UNIONS) {
            OFFERS.subList(0, activities(union)).forEach(offer -> announce(union, offer));
        }
        year.progress().note(UNIONS.size() + " unions, " + held.size() + " activities");
    }

    private void announce(int union, Offer offer) {
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", year.unionId(union));
        body.put("title", "职工活动日：" + offer.title());
        body.put("category", offer.category());
        body.put("mode", "FIRST_COME");
        body.put("place", "单位活动室");
        body.put("startsAt", instant(BEGIN));
        body.put("endsAt", instant(END));
        body.put("capacity", CAPACITY);
        body.put("budgetFen", offer.costFen());
        Answer draft = gateway.post(Cast.ORGANIZER, API, body);
        Answer published = gateway.post(Cast.ORGANIZER, API + "/" + draft.id() + "/publication", null, draft.etag());
        held.add(new Held(union, offer, draft.id(), published.etag()));
    }

    private void complete() {
        for (Held activity : held) {
            Map<String, Object> body = new HashMap<>();
            body.put("completedOn", null);
            body.put("attendees", 12 + activity.union() % 7 * 3);
            body.put("costFen", activity.offer().costFen());
            gateway.post(Cast.ORGANIZER, API + "/" + activity.id() + "/completion", body, activity.etag());
        }
    }

    private String instant(LocalTime time) {
        return year.daysAgo(Year.MIDDLE_OF_WORK)
                .atTime(time)
                .atZone(CityClock.ZONE)
                .toInstant()
                .toString();
    }
}
