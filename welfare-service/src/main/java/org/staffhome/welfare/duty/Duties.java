package org.staffhome.welfare.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.rulebook.Rule;
import org.staffhome.platform.rulebook.Rulebook;
import org.staffhome.platform.scope.Caller;

/** Tells whether the caller may do an act after what he did before, by the segregation of duties in force today. */
@ApplicationScoped
public class Duties {

    private static final String RULE = "welfare.aid.segregation";

    private final Rulebook rulebook;
    private final BusinessClock clock;
    private final Caller caller;

    Duties(Rulebook rulebook, BusinessClock clock, Caller caller) {
        this.rulebook = rulebook;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Refuses an act of the caller that an earlier act of his excludes, or that is about his own household.
     *
     * @param orgPath where the application stands, by which the rule is chosen
     * @param headMemberId the head of the household
     */
    public void check(AidAct act, String orgPath, UUID headMemberId, Collection<DoneAct> before) {
        segregation(orgPath).check(act, caller.subject(), caller.memberId().orElse(null), headMemberId, before);
    }

    /** Whether acts that the caller did exclude this one. */
    public boolean bar(AidAct act, String orgPath, Collection<DoneAct> before) {
        return segregation(orgPath).bars(act, caller.subject(), before);
    }

    private Segregation segregation(String orgPath) {
        Rule rule = rulebook.rule(RULE, orgPath, clock.today());
        Map<AidAct, Set<AidAct>> excludes = new EnumMap<>(AidAct.class);
        rule.value()
                .fieldNames()
                .forEachRemaining(act -> excludes.put(
                        AidAct.valueOf(act),
                        rule.textList(act).stream().map(AidAct::valueOf).collect(Collectors.toSet())));
        return new Segregation(excludes);
    }
}
