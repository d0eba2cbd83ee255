package org.staffhome.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a union enters about itself by the template {@code grassroots-100}: points of the indicators that nothing else can tell,
 * and which items of the checklists it has. The union above decides on each entry.
 *
 * @param points by indicator
 * @param items by checklist, how many of its items are met, the first ones
 * @param overridden the indicator of which a point is taken off in the review, or null
 */
record SelfAssessment(SortedMap<String, Integer> points, SortedMap<String, Integer> items, String overridden) {

    private static final String VISITS = "visits-made";
    private static final SelfAssessment COMPLETE = new SelfAssessment(
            new TreeMap<>(Map.of(
                    "congress-held",
                    8,
                    "disclosure-cycle",
                    6,
                    "collective-contract",
                    6,
                    VISITS,
                    6,
                    "funds-examined",
                    5,
                    "venue-open",
                    5)),
            new TreeMap<>(Map.of("six-haves", 6, "venue-set", 4)),
            null);
    private static final SelfAssessment NOTHING = new SelfAssessment(new TreeMap<>(), new TreeMap<>(), null);

    /** Everything there is. */
    static SelfAssessment complete() {
        return COMPLETE;
    }

    /**
     * What the union with this index claims: the one that is shown nearly everything, those that held activities a little less
     * the more they did, the others, which could not be graded, nothing.
     */
    static SelfAssessment of(int union) {
        if (union == CityGenerator.SHOWN_UNION) {
            return COMPLETE.with("collective-contract", 5).with("venue-set", 3).overriding(VISITS);
        }
        if (UnionsDayPlay.UNIONS.contains(union)) {
            return COMPLETE.with("disclosure-cycle", 7 - UnionsDayPlay.activities(union));
        }
        return NOTHING;
    }

    boolean isEmpty() {
        return points.isEmpty() && items.isEmpty();
    }

    /** The entries as the API takes them. */
    List<Map<String, Object>> marks() {
        List<Map<String, Object>> marks = new ArrayList<>();
        points.forEach((indicator, value) -> marks.add(entry(indicator, value, null, "remark", null)));
        items.forEach((indicator, met) -> marks.add(entry(indicator, null, met, "remark", null)));
        return marks;
    }

    /** The decisions on them, one by one, as the API takes them. */
    List<Map<String, Object>> reviews() {
        List<Map<String, Object>> reviews = new ArrayList<>();
        points.forEach((indicator, value) -> reviews.add(
                indicator.equals(overridden)
                        ? entry(indicator, value - 1, null, "reason", "走访台账缺一户记录")
                        : entry(indicator, value, null, "reason", null)));
        items.forEach((indicator, met) -> reviews.add(entry(indicator, null, met, "reason", null)));
        reviews.forEach(review -> review.put("vetoed", null));
        return reviews;
    }

    private SelfAssessment with(String indicator, int value) {
        SortedMap<String, Integer> changedPoints = new TreeMap<>(points);
        SortedMap<String, Integer> changedItems = new TreeMap<>(items);
        (items.containsKey(indicator) ? changedItems : changedPoints).put(indicator, value);
        return new SelfAssessment(changedPoints, changedItems, overridden);
    }

    private SelfAssessment overriding(String indicator) {
        return new SelfAssessment(points, items, indicator);
    }

    private static Map<String, Object> entry(
            String indicator, Integer value, Integer met, String wordsName, String words) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("indicator", indicator);
        entry.put("points", value);
        entry.put(
                "metItems",
                met == null ? null : IntStream.rangeClosed(1, met).boxed().toList());
        entry.put(wordsName, words);
        return entry;
    }
}
