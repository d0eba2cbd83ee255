package org.staffhome.welfare.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.testkit.TestPeople;
import org.staffhome.welfare.member.KnownMember;
import org.staffhome.welfare.tier.Tier;

/** Rules of one dossier, without a database. */
class HouseholdRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final UUID head = Ids.next();

    @Test
    void aHouseholdWithoutAResponsibleCadreIsRefused() {
        assertRefused(() -> household(null), "household.cadre-missing");
    }

    @Test
    void theHeadIsNotResponsibleForHisOwnHousehold() {
        assertRefused(() -> household(head), "household.cadre-is-head");
    }

    @Test
    void theResponsibleCadreCannotBeTakenAway() {
        assertRefused(() -> household(Ids.next()).makeResponsible(null), "household.cadre-missing");
    }

    @Test
    void theStagesFollowOneAnotherAndAStableHouseholdMayAppearAgain() {
        Household household = household(Ids.next());
        for (HouseholdStage next : new HouseholdStage[] {
            HouseholdStage.KNOWN,
            HouseholdStage.TRACKED,
            HouseholdStage.AIDED,
            HouseholdStage.STABLE,
            HouseholdStage.APPEARED
        }) {
            household.moveTo(next, "已帮扶");
            assertThat(household.stage()).isEqualTo(next);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HouseholdStage.class,
            names = {"APPEARED", "TRACKED", "AIDED", "STABLE"})
    void aSkippedStageIsRefused(HouseholdStage skipped) {
        assertRefused(() -> household(Ids.next()).moveTo(skipped, "说明"), "household.stage-skipped");
    }

    @Test
    void aidWithoutWordsOnItIsRefused() {
        Household household = household(Ids.next());
        household.moveTo(HouseholdStage.KNOWN, null);
        household.moveTo(HouseholdStage.TRACKED, null);
        assertRefused(() -> household.moveTo(HouseholdStage.AIDED, " "), "household.stage-note-missing");
    }

    @Test
    void aPaymentMovesATrackedHouseholdToAidedAndNoOther() {
        Household household = household(Ids.next());
        assertThat(household.wasPaid()).isFalse();
        household.moveTo(HouseholdStage.KNOWN, null);
        household.moveTo(HouseholdStage.TRACKED, null);
        assertThat(household.wasPaid()).isTrue();
        assertThat(household.stage()).isEqualTo(HouseholdStage.AIDED);
    }

    @Test
    void anIdentityNumberHasTheRightCheckCharacterAndARealBirthday() {
        String number = TestPeople.person(7).idNumber();
        assertThat(IdNumber.isValid(number)).isTrue();
        assertThat(IdNumber.isValid(" " + number.toLowerCase(java.util.Locale.ROOT) + " "))
                .isTrue();
        assertThat(IdNumber.isValid(TestPeople.wrongCheckDigit(number))).isFalse();
        assertThat(IdNumber.isValid("99010119900230001X")).isFalse();
        assertThat(IdNumber.isValid(number.substring(1))).isFalse();
        assertThat(IdNumber.isValid(null)).isFalse();
    }

    @Test
    void aDossierFollowsOnlyNewerStatesOfItsHeadToAnotherOrganisation() {
        Household household = household(Ids.next());
        UUID elsewhere = Ids.next();
        assertThat(household.goesWithHead(household.organizationId(), 8)).isFalse();
        assertThat(household.goesWithHead(elsewhere, 7)).isFalse();
        assertThat(household.goesWithHead(elsewhere, 8)).isTrue();
        household.goWithHead(elsewhere, "/1/9/", 8, true);
        assertThat(household.goesWithHead(Ids.next(), 8)).isFalse();
        assertThat(household.orgPath()).isEqualTo("/1/9/");
        household.mustNotAwaitReview();
    }

    @Test
    void aidWaitsUntilTheTierIsDecidedAnewAndAnotherCadreIsNamed() {
        Household household = household(Ids.next());
        household.headLeft(ReviewReason.ofLeaving("EXPELLED"));
        assertRefused(household::mustNotAwaitReview, "household.review-due");
        household.assess(Tier.DEEP, "sealed", DAY);
        household.mustNotAwaitReview();
        household.cadreLeft();
        assertRefused(household::mustNotAwaitReview, "household.review-due");
        household.makeResponsible(Ids.next());
        household.mustNotAwaitReview();
    }

    @Test
    void anIdentityNumberNeverPrintsItself() {
        String number = TestPeople.person(8).idNumber();
        assertThat(IdNumber.of(number).toString()).doesNotContain(number);
    }

    private Household household(UUID responsible) {
        return Household.register(
                Ids.next(),
                new KnownMember(head, Ids.next(), "/1/", "ACTIVE", 7),
                responsible,
                Set.of(Cause.ILLNESS),
                Housing.RENTED,
                DAY,
                "subject");
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.code().code())
                .isEqualTo(code));
    }
}
