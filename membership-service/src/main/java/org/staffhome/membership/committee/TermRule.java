package org.staffhome.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.rulebook.Rulebook;

/** How many years a term may have (Trade Union Law art. 16), from the rulebook. */
@ApplicationScoped
public class TermRule {

    static final String GRASSROOTS = "membership.committee-term.grassroots";
    private static final String RULE_MISSING = "rulebook.rule-missing";

    static final String UPPER = "membership.committee-term.upper";

    private final Rulebook rulebook;

    TermRule(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The lawful lengths as {@link #lawfulYears}, or empty for a day on which no rule was in force. */
    public Optional<Set<Integer>> lawfulYearsIfAny(OrganizationKind kind, String path, LocalDate day) {
        try {
            return Optional.of(lawfulYears(kind, path, day));
        } catch (Problem problem) {
            if (!RULE_MISSING.equals(problem.code().code())) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    /** The lawful lengths for an organisation of this kind and place on a day. */
    public Set<Integer> lawfulYears(OrganizationKind kind, String path, LocalDate day) {
        return rulebook.rule(kind.isUpperBody() ? UPPER : GRASSROOTS, path, day).textList("years").stream()
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
