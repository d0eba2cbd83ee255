package org.staffhome.activity.audience;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/**
 * Whom an activity is for (参加对象). Each rule that is set must hold; what is not known about a member does not satisfy
 * a rule. The age is the one reached in the year of the activity, since only the year of birth is known.
 *
 * @param organizations organisations with everything below them; never empty
 * @param gender null for everybody
 * @param ageFrom youngest age in years, null without limit
 * @param ageTo oldest age in years, null without limit
 * @param employmentKinds codes of membership; empty for every kind
 * @param guestsAllowed whether family and guests may come along
 */
public record Audience(
        Set<UUID> organizations,
        Gender gender,
        Integer ageFrom,
        Integer ageTo,
        Set<String> employmentKinds,
        boolean guestsAllowed) {

    public Audience {
        organizations = Set.copyOf(organizations);
        employmentKinds = Set.copyOf(employmentKinds);
        if (ageFrom != null && ageTo != null && ageFrom > ageTo) {
            throw Problem.of(AudienceProblem.AGES_CROSSED)
                    .with("ageFrom", ageFrom)
                    .with("ageTo", ageTo)
                    .at("/audience/ageTo");
        }
    }

    /** Everybody below one organisation, without guests. */
    public static Audience everybodyIn(UUID organizationId) {
        return new Audience(Set.of(organizationId), null, null, null, Set.of(), false);
    }

    /** The reason why the candidate may not take part in the given year, or empty when invited. */
    public Optional<Problem> refusal(Candidate candidate, int year) {
        if (!candidate.active()) {
            return refused(AudienceProblem.NOT_A_MEMBER);
        }
        if (Collections.disjoint(organizations, candidate.line())) {
            return refused(AudienceProblem.ORGANIZATION_NOT_INVITED);
        }
        return genderRefusal(candidate)
                .or(() -> ageRefusal(candidate, year))
                .or(() -> employmentRefusal(candidate))
                .or(() -> guestRefusal(candidate));
    }

    private Optional<Problem> genderRefusal(Candidate candidate) {
        if (gender == null || gender.name().equals(candidate.gender())) {
            return Optional.empty();
        }
        if (candidate.gender() == null) {
            return refused(AudienceProblem.GENDER_UNKNOWN);
        }
        return refused(gender == Gender.FEMALE ? AudienceProblem.WOMEN_ONLY : AudienceProblem.MEN_ONLY);
    }

    private Optional<Problem> ageRefusal(Candidate candidate, int year) {
        if (ageFrom == null && ageTo == null) {
            return Optional.empty();
        }
        if (candidate.birthYear() == null) {
            return refused(AudienceProblem.AGE_UNKNOWN);
        }
        int age = year - candidate.birthYear();
        if (ageFrom != null && age < ageFrom) {
            return Optional.of(Problem.of(AudienceProblem.TOO_YOUNG).with("ageFrom", ageFrom));
        }
        if (ageTo != null && age > ageTo) {
            return Optional.of(Problem.of(AudienceProblem.TOO_OLD).with("ageTo", ageTo));
        }
        return Optional.empty();
    }

    private Optional<Problem> employmentRefusal(Candidate candidate) {
        if (employmentKinds.isEmpty()) {
            return Optional.empty();
        }
        if (candidate.employmentKind() == null) {
            return refused(AudienceProblem.EMPLOYMENT_UNKNOWN);
        }
        return employmentKinds.contains(candidate.employmentKind())
                ? Optional.empty()
                : refused(AudienceProblem.EMPLOYMENT_NOT_INVITED);
    }

    private Optional<Problem> guestRefusal(Candidate candidate) {
        return guestsAllowed || candidate.guests() == 0
                ? Optional.empty()
                : refused(AudienceProblem.GUESTS_NOT_ALLOWED);
    }

    private static Optional<Problem> refused(AudienceProblem reason) {
        return Optional.of(Problem.of(reason));
    }
}
