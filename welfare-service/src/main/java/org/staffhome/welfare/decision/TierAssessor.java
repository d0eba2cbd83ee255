package org.staffhome.welfare.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.rulebook.Rule;
import org.staffhome.platform.scope.Caller;
import org.staffhome.welfare.household.Household;
import org.staffhome.welfare.household.HouseholdPerson;
import org.staffhome.welfare.household.HouseholdVault;
import org.staffhome.welfare.tier.Circumstances;
import org.staffhome.welfare.tier.TierDecision;
import org.staffhome.welfare.tier.TierPolicy;
import org.staffhome.welfare.tier.TierRulebook;
import org.staffhome.welfare.tier.TierRules;

/** Decides the tier of a dossier by the rules of today and draws up the decision sheet; part of a use case. */
@ApplicationScoped
public class TierAssessor {

    private final SheetRows rows;
    private final TierRulebook rulebook;
    private final HouseholdVault vault;
    private final BusinessClock clock;
    private final Caller caller;

    TierAssessor(SheetRows rows, TierRulebook rulebook, HouseholdVault vault, BusinessClock clock, Caller caller) {
        this.rows = rows;
        this.rulebook = rulebook;
        this.vault = vault;
        this.clock = clock;
        this.caller = caller;
    }

    /** Decides from the persons' incomes and the means told; the household must be locked or new. */
    public DecisionSheet assess(Household household, List<HouseholdPerson> persons, Means means) {
        List<Rule> rules = rulebook.inForce(household.orgPath(), clock.today());
        TierRules numbers = TierRulebook.rules(rules);
        mustKnow(numbers.accidentalEvents(), means.events(), "/means/events/");
        mustKnow(numbers.exclusions(), means.exclusions(), "/means/exclusions/");
        Circumstances known = circumstances(persons, means);
        TierDecision decision = TierPolicy.decide(known, numbers);
        household.assess(decision.tier(), vault.sealCircumstances(household.id(), known), clock.today());
        UUID sheetId = Ids.next();
        return new DecisionSheet(
                sheetId,
                household,
                vault.sealInputs(sheetId, known),
                vault.sealResult(sheetId, decision),
                decision.reason(),
                rulebook.asText(rules),
                clock.today(),
                clock.now(),
                caller.subject());
    }

    /** Files the sheet of a dossier that is stored. */
    public void file(DecisionSheet sheet) {
        rows.persist(sheet);
    }

    /** Refuses codes that the rules do not know: a typing error must not change a tier. */
    private static void mustKnow(Set<String> known, List<String> given, String pointer) {
        for (int i = 0; i < given.size(); i++) {
            if (!known.contains(given.get(i))) {
                throw Problem.of(DecisionProblem.CODE_UNKNOWN)
                        .with("known", String.join(", ", known.stream().sorted().toList()))
                        .at(pointer + i);
            }
        }
    }

    private Circumstances circumstances(List<HouseholdPerson> persons, Means means) {
        long income = persons.stream().mapToLong(vault::annualIncomeFen).reduce(0, Math::addExact);
        return new Circumstances(
                persons.size(),
                income,
                means.spending().stream()
                        .map(item -> new Circumstances.Spending(item.kind(), item.annualFen()))
                        .toList(),
                means.lossFen(),
                means.privateSchoolFen(),
                means.events(),
                means.exclusions());
    }
}
