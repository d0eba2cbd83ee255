package org.staffhome.welfare.tier;

import java.math.BigDecimal;
import java.util.Set;

/**
 * The numbers and lists of the rulebook that the tier depends on.
 *
 * @param livingLineFen minimum living line per head and month (最低生活保障标准), in fen
 * @param relativeMultiple RELATIVE below so many times the line; 2 in Qingdao, 1.5 elsewhere
 * @param edgeMultiple EDGE below so many times the line
 * @param lossShare ACCIDENTAL when the loss is above this share of the annual income, 0.8
 * @param accidentalEvents codes of events that make a household ACCIDENTAL by themselves
 * @param exclusions codes of circumstances that exclude a household
 * @param spendingKinds kinds of spending that count as rigid
 * @param privateSchoolReferenceFen yearly fee of the comparable public school, in fen
 * @param privateSchoolMultiple a private-school fee above so many times the reference excludes
 */
public record TierRules(
        long livingLineFen,
        BigDecimal relativeMultiple,
        BigDecimal edgeMultiple,
        BigDecimal lossShare,
        Set<String> accidentalEvents,
        Set<String> exclusions,
        Set<String> spendingKinds,
        long privateSchoolReferenceFen,
        BigDecimal privateSchoolMultiple) {

    public TierRules {
        accidentalEvents = Set.copyOf(accidentalEvents);
        exclusions = Set.copyOf(exclusions);
        spendingKinds = Set.copyOf(spendingKinds);
    }
}
