package org.staffhome.welfare.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.rulebook.Rule;
import org.staffhome.platform.scope.Caller;
import org.staffhome.welfare.disclosure.DiscloseHousehold;
import org.staffhome.welfare.disclosure.Purpose;
import org.staffhome.welfare.household.Household;
import org.staffhome.welfare.household.HouseholdFiles;
import org.staffhome.welfare.household.HouseholdVault;
import org.staffhome.welfare.tier.TierDecision;
import org.staffhome.welfare.tier.TierPolicy;
import org.staffhome.welfare.tier.TierRulebook;

/** Shows decision sheets and decides them again from what they hold. */
@ApplicationScoped
class DecisionSheets {

    private static final String DISCLOSE = "household.disclose";

    private final SheetRows rows;
    private final HouseholdFiles files;
    private final HouseholdVault vault;
    private final TierRulebook rulebook;
    private final DiscloseHousehold disclosure;
    private final Caller caller;

    DecisionSheets(
            SheetRows rows,
            HouseholdFiles files,
            HouseholdVault vault,
            TierRulebook rulebook,
            DiscloseHousehold disclosure,
            Caller caller) {
        this.rows = rows;
        this.files = files;
        this.vault = vault;
        this.rulebook = rulebook;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    /**
     * A sheet; with a purpose also its inputs and amounts, and the view is recorded.
     *
     * @param number null for the sheet in force
     * @param purpose null to leave out what is sensitive
     */
    @Transactional
    DecisionSheetView show(UUID householdId, Integer number, Purpose purpose) {
        Household household = files.require(householdId);
        DecisionSheet sheet = sheet(household, number);
        boolean open = purpose != null;
        if (open) {
            mustDisclose(household);
            disclosure.record(household, "household.decision-sheet.disclose", purpose, null);
        }
        return new DecisionSheetView(
                sheet.id(),
                householdId,
                sheet.number(),
                sheet.policy(),
                TierPolicy.FORMULA,
                open ? DecisionSheetView.Inputs.of(vault.inputs(sheet.id(), sheet.sealedInputs())) : null,
                open ? vault.result(sheet.id(), sheet.sealedResult()) : null,
                sheet.tier(),
                sheet.reason(),
                rulebook.uses(sheet.rules()),
                sheet.decidedOn(),
                sheet.decidedAt(),
                sheet.decidedBy());
    }

    /** Who may read a dossier reads its decision, but not what the family earns and spends. */
    private void mustDisclose(Household household) {
        if (!caller.holds(DISCLOSE, household.organizationId())) {
            throw Problem.of(CommonProblem.FORBIDDEN).with("permission", DISCLOSE);
        }
    }

    /** Decides again from the sheet's inputs and the rule versions it names, and compares every number. */
    @Transactional
    ReplayView replay(UUID householdId, Integer number) {
        Household household = files.require(householdId);
        DecisionSheet sheet = sheet(household, number);
        List<Rule> rules = rulebook.versionsOf(sheet.rules());
        TierDecision now = TierPolicy.decide(vault.inputs(sheet.id(), sheet.sealedInputs()), TierRulebook.rules(rules));
        boolean identical = now.equals(vault.result(sheet.id(), sheet.sealedResult())) && now.tier() == sheet.tier();
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
        return rows.require(household.id(), number == null ? household.sheetNumber() : number);
    }
}
