package org.staffhome.platform.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.staffhome.platform.scope.OrganizationNode;

/**
 * Tries a draft of a rule on today's cases. A room that decides by a rule offers a CDI bean of this type; it reads within
 * the scope of the caller and writes nothing.
 */
public interface RuleSimulation {
    /** Code of the rule it can simulate. */
    String code();

    /**
     * The cases that would be decided differently.
     *
     * @param draft the version that is not stored
     * @param region where it would hold; null for everywhere
     * @param date the day the cases are looked at
     * @param limit most changes to return
     */
    List<SimulatedChange> simulate(Rule draft, OrganizationNode region, LocalDate date, int limit);
}
