package org.staffhome.welfare.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold of the tier whatever a household earns. */
class TierPolicyPropertiesTest {

    private static final List<Tier> FROM_POOR = List.of(Tier.DEEP, Tier.RELATIVE, Tier.EDGE, Tier.NONE);

    @Property
    void whoEarnsMoreIsNeverInAHarderTier(
            @ForAll @IntRange(min = 1, max = 12) int persons,
            @ForAll @LongRange(max = 1_000_000_000) long income,
            @ForAll @LongRange(max = 1_000_000_000) long more) {
        assertThat(rank(persons, income + more, 0)).isGreaterThanOrEqualTo(rank(persons, income, 0));
    }

    @Property
    void whoMustSpendMoreIsNeverInALighterTier(
            @ForAll @IntRange(min = 1, max = 12) int persons,
            @ForAll @LongRange(max = 1_000_000_000) long income,
            @ForAll @LongRange(max = 1_000_000_000) long spent) {
        assertThat(rank(persons, income, spent)).isLessThanOrEqualTo(rank(persons, income, 0));
    }

    @Property
    void theSameCircumstancesGiveTheSameDecision(
            @ForAll @IntRange(min = 1, max = 12) int persons, @ForAll @LongRange(max = 1_000_000_000) long income) {
        assertThat(TierPolicy.decide(known(persons, income, 0), rules()))
                .isEqualTo(TierPolicy.decide(known(persons, income, 0), rules()));
    }

    private static int rank(int persons, long income, long spent) {
        return FROM_POOR.indexOf(
                TierPolicy.decide(known(persons, income, spent), rules()).tier());
    }

    private static Circumstances known(int persons, long income, long spent) {
        return new Circumstances(
                persons,
                income,
                List.of(new Circumstances.Spending(SpendingKind.MEDICAL, spent)),
                0,
                0,
                List.of(),
                List.of());
    }

    private static TierRules rules() {
        return new TierRules(
                85_000,
                new BigDecimal("1.5"),
                new BigDecimal("2.5"),
                new BigDecimal("0.8"),
                Set.of(),
                Set.of(),
                Set.of("MEDICAL"),
                600_000,
                BigDecimal.ONE);
    }
}
