package org.staffhome.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.staffhome.evaluation.fact.MeasuredValue;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.evaluation.standard.StandardContent;
import org.staffhome.evaluation.standard.Standards;

/** Scoring against a naive reference in rational numbers of hundredths. */
class ScoringPropertyTest {
    private static final StandardContent CONTENT = Standards.content(100, indicators());
    private static final Scoring SCORING = new Scoring(Standards.COMPILER.compile(CONTENT));
    private static final int INDICATORS = 10;

    private static Indicator[] indicators() {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 1; i <= INDICATORS; i++) {
            indicators.add(Standards.metric(
                    "m" + i, "10", "maximum * ratio(activity.completed + " + i + ", activity.signUps)"));
        }
        return indicators.toArray(Indicator[]::new);
    }

    @Property
    void scoringEqualsANaiveReference(
            @ForAll @IntRange(max = 200) int completed,
            @ForAll @IntRange(max = 200) int signUps,
            @ForAll @Size(max = 10) Map<@IntRange(min = 1, max = 10) Integer, @IntRange(max = 1000) Integer> reviews) {
        Map<String, MeasuredValue> facts = Map.of(
                "activity.completed", MeasuredValue.exact(completed), "activity.signUps", MeasuredValue.exact(signUps));
        Map<String, Mark> marks = new HashMap<>();
        reviews.forEach((i, cents) -> marks.put("m" + i, Mark.review(BigDecimal.valueOf(cents, 2))));
        ScoreSheet sheet = SCORING.score(facts, marks, null);
        long expected = 0;
        for (int i = 1; i <= INDICATORS; i++) {
            expected += reviews.containsKey(i) ? reviews.get(i) : cents(completed + i, signUps);
        }
        assertThat(sheet.total()).isEqualTo(BigDecimal.valueOf(Math.min(expected, 10_000), 2));
    }

    @Property
    void theSameInputGivesTheSameSheet(
            @ForAll @IntRange(max = 50) int completed, @ForAll @IntRange(max = 50) int signUps) {
        Map<String, MeasuredValue> facts = Map.of(
                "activity.completed", MeasuredValue.exact(completed), "activity.signUps", MeasuredValue.exact(signUps));
        assertThat(SCORING.score(facts, Map.of(), null)).isEqualTo(SCORING.score(new HashMap<>(facts), Map.of(), null));
    }

    /** 10 points times part / whole in hundredths, rounded half up, between 0 and 1000. */
    private static long cents(long part, long whole) {
        if (whole == 0) {
            return 0;
        }
        long rounded = BigDecimal.valueOf(part * 1000)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Math.min(rounded, 1000);
    }
}
