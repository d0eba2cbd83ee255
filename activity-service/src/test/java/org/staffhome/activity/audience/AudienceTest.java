package org.staffhome.activity.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.problem.ProblemCode;

/** Whom an activity is for, rule by rule. */
class AudienceTest {
    private static final UUID FEDERATION = UUID.randomUUID();
    private static final UUID UNION = UUID.randomUUID();
    private static final int YEAR = 2026;

    private static final Candidate WOMAN_OF_30 =
            new Candidate(true, Set.of(UNION, FEDERATION), "FEMALE", 1996, "REGULAR", 0);

    @Test
    void everybodyBelowTheHostIsInvitedByDefault() {
        assertThat(reason(Audience.everybodyIn(FEDERATION), WOMAN_OF_30)).isEmpty();
    }

    @Test
    void aMaleSignUpToAWomenOnlyActivityIsRefused() {
        Candidate man = new Candidate(true, Set.of(UNION), "MALE", 1996, "REGULAR", 0);

        assertThat(reason(limited(Gender.FEMALE, null, null), man)).contains(AudienceProblem.WOMEN_ONLY);
        assertThat(reason(limited(Gender.FEMALE, null, null), WOMAN_OF_30)).isEmpty();
        assertThat(reason(limited(Gender.MALE, null, null), WOMAN_OF_30)).contains(AudienceProblem.MEN_ONLY);
    }

    @Test
    void anUnknownGenderDoesNotSatisfyAGenderRule() {
        Candidate unknown = new Candidate(true, Set.of(UNION), null, 1996, "REGULAR", 0);

        assertThat(reason(limited(Gender.FEMALE, null, null), unknown)).contains(AudienceProblem.GENDER_UNKNOWN);
        assertThat(reason(limited(null, null, null), unknown)).isEmpty();
    }

    @Test
    void theAgeIsTheOneReachedInTheYearOfTheActivity() {
        assertThat(reason(limited(null, 30, 30), WOMAN_OF_30)).isEmpty();
        assertThat(reason(limited(null, 31, null), WOMAN_OF_30)).contains(AudienceProblem.TOO_YOUNG);
        assertThat(reason(limited(null, null, 29), WOMAN_OF_30)).contains(AudienceProblem.TOO_OLD);
    }

    @Test
    void anUnknownYearOfBirthDoesNotSatisfyAnAgeRule() {
        Candidate unknown = new Candidate(true, Set.of(UNION), "FEMALE", null, "REGULAR", 0);

        assertThat(reason(limited(null, 18, null), unknown)).contains(AudienceProblem.AGE_UNKNOWN);
    }

    @Test
    void anAudienceWhoseYoungestIsOlderThanItsOldestIsRefused() {
        assertThatThrownBy(() -> limited(null, 41, 40)).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code())
                .isEqualTo(AudienceProblem.AGES_CROSSED));
    }

    @Test
    void aMemberOfASisterUnionIsRefused() {
        Candidate sister = new Candidate(true, Set.of(UUID.randomUUID(), FEDERATION), "FEMALE", 1996, "REGULAR", 0);

        assertThat(reason(limited(null, null, null), sister)).contains(AudienceProblem.ORGANIZATION_NOT_INVITED);
    }

    @Test
    void oneWhoseMembershipEndedIsRefused() {
        Candidate gone = new Candidate(false, Set.of(UNION), "FEMALE", 1996, "REGULAR", 0);

        assertThat(reason(limited(null, null, null), gone)).contains(AudienceProblem.NOT_A_MEMBER);
    }

    @Test
    void onlyTheKindsOfEmploymentThatAreNamedAreInvited() {
        Audience agencyOnly = new Audience(Set.of(UNION), null, null, null, Set.of("AGENCY"), false);
        Candidate agency = new Candidate(true, Set.of(UNION), "FEMALE", 1996, "AGENCY", 0);
        Candidate unknown = new Candidate(true, Set.of(UNION), "FEMALE", 1996, null, 0);

        assertThat(reason(agencyOnly, agency)).isEmpty();
        assertThat(reason(agencyOnly, WOMAN_OF_30)).contains(AudienceProblem.EMPLOYMENT_NOT_INVITED);
        assertThat(reason(agencyOnly, unknown)).contains(AudienceProblem.EMPLOYMENT_UNKNOWN);
    }

    @Test
    void guestsComeOnlyWhereTheyAreAllowed() {
        Candidate withChild = new Candidate(true, Set.of(UNION), "FEMALE", 1996, "REGULAR", 1);
        Audience families = new Audience(Set.of(UNION), null, null, null, Set.of(), true);

        assertThat(reason(limited(null, null, null), withChild)).contains(AudienceProblem.GUESTS_NOT_ALLOWED);
        assertThat(reason(families, withChild)).isEmpty();
    }

    private static Audience limited(Gender gender, Integer from, Integer to) {
        return new Audience(Set.of(UNION), gender, from, to, Set.of(), false);
    }

    private static Optional<ProblemCode> reason(Audience audience, Candidate candidate) {
        return audience.refusal(candidate, YEAR).map(Problem::code);
    }
}
