package org.staffhome.welfare.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.rulebook.Rule;
import org.staffhome.welfare.tier.TierDecision;
import org.staffhome.welfare.tier.TierPolicy;
import org.staffhome.welfare.tier.TierRulebook;

/** Shows decision sheets and decides them again from what they hold. */
@ApplicationScoped
class DecisionSheets {

    private final Households households;
    private final HouseholdVault vault;
    private final TierRulebook rulebook;
    private final DiscloseHousehold disclosure;

    DecisionSheets(Households households, HouseholdVault vault, TierRulebook rulebook, DiscloseHousehold disclosure) {
        this.households = households;
        this.vault = vault;
        this.rulebook = rulebook;
        this.disclosure = disclosure;
    }

    /**
     * A sheet; with a purpose also its inputs and amounts, and the view is recorded.
     *
     * @param number null for the sheet in force
     * @param purpose null to leave out what is sensitive
     */
    @Transactional
    DecisionSheetView show(UUID householdId, Integer number, Purpose purpose) {
        Household household = households.require(householdId);
        DecisionSheet sheet = sheet(household, number);
        boolean open = purpose != null;
        if (open) {
            disclosure.record(household, "household.decision-sheet.disclose", purpose, null);
        }
        return new DecisionSheetView(
                sheet.id(),
                householdId,
                sheet.number(),
                sheet.policy(),
                TierPolicy.FORMULA,
                open ? DecisionSheetView.Inputs.of(vault.inputs(sheet)) : null,
                open ? vault.result(sheet) : null,
                sheet.tier(),
                sheet.reason(),
                rulebook.uses(sheet.rules()),
                sheet.decidedOn(),
                sheet.decidedAt(),
                sheet.decidedBy());
    }

    /** Decides again from the sheet's inputs and the rule versions it names, and compares every number. */
    @Transactional
    ReplayView replay(UUID householdId, Integer number) {
        Household household = households.require(householdId);
        DecisionSheet sheet = sheet(household, number);
        List<Rule> rules = rulebook.versionsOf(sheet.rules());
        TierDecision now = TierPolicy.decide(vault.inputs(sheet), TierRulebook.rules(rules));
        boolean identical = now.equals(vault.result(sheet)) && now.tier() == sheet.tier();
        return new ReplayView(
                sheet.id(),
                sheet.number(),
                sheet.tier(),
                now.tier(),
                now.reason(),
                rules.stream().map(Rule::versionId).toList(),
                identical);
    }

    private DecisionSheet sheet(Household household, Integer number) {
        return households.sheet(household.id(), number == null ? household.sheetNumber() : number);
    }
}
