package org.staffhome.welfare.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Qingdao formula, sentence by sentence. Living line 1,000 yuan, two times RELATIVE, 2.5 times EDGE. */
class TierPolicyTest {

    private static final TierRules RULES = new TierRules(
            100_000,
            new BigDecimal("2.0"),
            new BigDecimal("2.5"),
            new BigDecimal("0.8"),
            Set.of("FIRE"),
            Set.of("SECOND_HOME"),
            Set.of("MEDICAL"),
            600_000,
            new BigDecimal("2.0"));

    @Test
    void belowTheLivingLineIsDeep() {
        assertDecided(persons(2, 2_399_999), Tier.DEEP, TierReason.BELOW_LINE);
    }

    @Test
    void exactlyTheLivingLineIsNoLongerDeep() {
        assertDecided(persons(2, 2_400_000), Tier.RELATIVE, TierReason.BELOW_RELATIVE_LIMIT);
    }

    @Test
    void belowTwoTimesTheLineIsRelative() {
        assertDecided(persons(1, 2_399_999), Tier.RELATIVE, TierReason.BELOW_RELATIVE_LIMIT);
    }

    @Test
    void exactlyTwoTimesTheLineIsOnlyNearTheLine() {
        assertDecided(persons(1, 2_400_000), Tier.EDGE, TierReason.NEAR_LINE);
    }

    @Test
    void fromTheEdgeMultipleOnThereIsNoHardship() {
        assertDecided(persons(1, 2_999_999), Tier.EDGE, TierReason.NEAR_LINE);
        assertDecided(persons(1, 3_000_000), Tier.NONE, TierReason.ABOVE_LINES);
    }

    @Test
    void rigidSpendingIsTakenOffTheIncome() {
        assertDecided(
                circumstances(
                        1, 3_000_000, List.of(spent(SpendingKind.MEDICAL, 1_900_000)), 0, 0, List.of(), List.of()),
                Tier.DEEP,
                TierReason.BELOW_LINE);
    }

    @Test
    void spendingThatTheRulebookDoesNotNameIsNotTakenOff() {
        TierDecision decision = TierPolicy.decide(
                circumstances(1, 3_000_000, List.of(spent(SpendingKind.OTHER, 1_900_000)), 0, 0, List.of(), List.of()),
                RULES);
        assertThat(decision.rigidSpendingFen()).isZero();
        assertThat(decision.tier()).isEqualTo(Tier.NONE);
    }

    @Test
    void moreSpendingThanIncomeIsDeepAndNoError() {
        TierDecision decision = TierPolicy.decide(
                circumstances(2, 0, List.of(spent(SpendingKind.MEDICAL, 100)), 0, 0, List.of(), List.of()), RULES);
        assertThat(decision.tier()).isEqualTo(Tier.DEEP);
        assertThat(decision.remainderFen()).isEqualTo(-100);
        assertThat(decision.perHeadMonthFen()).isEqualTo(-5);
    }

    @Test
    void aNamedEventIsAccidentalWhateverTheIncome() {
        assertDecided(
                circumstances(1, 90_000_000, List.of(), 0, 0, List.of("FIRE"), List.of()),
                Tier.ACCIDENTAL,
                TierReason.NAMED_EVENT);
    }

    @Test
    void aLossAboveEightyPercentOfTheIncomeIsAccidental() {
        assertDecided(
                circumstances(1, 10_000_000, List.of(), 8_000_001, 0, List.of(), List.of()),
                Tier.ACCIDENTAL,
                TierReason.GREAT_LOSS);
    }

    @Test
    void aLossOfExactlyEightyPercentIsNot() {
        assertDecided(
                circumstances(1, 10_000_000, List.of(), 8_000_000, 0, List.of(), List.of()),
                Tier.NONE,
                TierReason.ABOVE_LINES);
    }

    @Test
    void aPoorHouseholdWithALossStaysInTheTierOfItsIncome() {
        assertDecided(
                circumstances(1, 100_000, List.of(), 1_000_000, 0, List.of("FIRE"), List.of()),
                Tier.DEEP,
                TierReason.BELOW_LINE);
    }

    @Test
    void anExclusionComesBeforeEverything() {
        assertDecided(
                circumstances(1, 0, List.of(), 0, 0, List.of("FIRE"), List.of("SECOND_HOME")),
                Tier.NONE,
                TierReason.EXCLUDED);
    }

    @Test
    void privateSchoolFeesAboveTwoTimesThePublicFeeExclude() {
        assertDecided(
                circumstances(3, 0, List.of(), 0, 1_200_001, List.of(), List.of()),
                Tier.NONE,
                TierReason.PRIVATE_SCHOOL);
        assertDecided(
                circumstances(3, 0, List.of(), 0, 1_200_000, List.of(), List.of()), Tier.DEEP, TierReason.BELOW_LINE);
    }

    @Test
    void comparisonsAreExactAlsoWhereTheDivisionIsNot() {
        // 3 persons: limit 3,600,000 a year; one fen less is 99,999.97 per head and month
        TierDecision decision = TierPolicy.decide(persons(3, 3_599_999), RULES);
        assertThat(decision.tier()).isEqualTo(Tier.DEEP);
        assertThat(decision.perHeadMonthFen()).isEqualTo(99_999);
        assertThat(TierPolicy.decide(persons(3, 3_600_000), RULES).tier()).isEqualTo(Tier.RELATIVE);
    }

    private static Circumstances persons(int persons, long income) {
        return circumstances(persons, income, List.of(), 0, 0, List.of(), List.of());
    }

    private static Circumstances circumstances(
            int persons,
            long income,
            List<Circumstances.Spending> spending,
            long loss,
            long school,
            List<String> events,
            List<String> exclusions) {
        return new Circumstances(persons, income, spending, loss, school, events, exclusions);
    }

    private static Circumstances.Spending spent(SpendingKind kind, long fen) {
        return new Circumstances.Spending(kind, fen);
    }

    private static void assertDecided(Circumstances known, Tier tier, TierReason reason) {
        TierDecision decision = TierPolicy.decide(known, RULES);
        assertThat(decision.tier()).isEqualTo(tier);
        assertThat(decision.reason()).isEqualTo(reason);
    }
}
