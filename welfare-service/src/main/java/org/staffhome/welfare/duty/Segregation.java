package org.staffhome.welfare.duty;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/**
 * Segregation of duties as data (不相容岗位分离): for each act the earlier acts whose actors may not do it. It comes from
 * the rulebook ({@code welfare.aid.segregation}), so a federation can be stricter without a release.
 */
record Segregation(Map<AidAct, Set<AidAct>> excludes) {

    Segregation {
        excludes = Map.copyOf(excludes);
    }

    /**
     * Refuses an act of somebody who did an act that excludes it, or whose own household it is.
     *
     * @param actor subject of the caller
     * @param actorMember the caller's own membership; null when none is linked
     * @param headMember the head of the household
     */
    void check(AidAct act, String actor, UUID actorMember, UUID headMember, Collection<DoneAct> before) {
        if (!act.forOneself() && headMember.equals(actorMember)) {
            throw Problem.of(DutyProblem.OWN_CASE);
        }
        if (bars(act, actor, before)) {
            throw Problem.of(DutyProblem.SAME_PERSON).with("act", act);
        }
    }

    /** Whether the actor did an act before that excludes this one. */
    boolean bars(AidAct act, String actor, Collection<DoneAct> before) {
        Set<AidAct> excluded = excludes.getOrDefault(act, Set.of());
        return before.stream()
                .anyMatch(done -> excluded.contains(done.act()) && done.actor().equals(actor));
    }
}
