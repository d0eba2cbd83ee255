package org.staffhome.welfare.tier;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decides the tier of a household (困难职工等级认定), after the Qingdao notice on hardship dossiers of the trade unions:
 *
 * <pre>(annual disposable income - rigid spending) / 12 / persons</pre>
 *
 * below the living line is DEEP, below a multiple of it RELATIVE; a named event or a loss above a share of the annual
 * income is ACCIDENTAL; near the line is EDGE; exclusions come first. A pure function: the same circumstances and rules
 * give the same decision on any day. Comparisons are made without rounding.
 */
public final class TierPolicy {

    /** Name of this formula on decision sheets; a changed formula gets a new name and the old one stays. */
    public static final String NAME = "welfare.tier/1";

    /** The formula in words. */
    public static final String FORMULA = "(annual disposable income - rigid spending) / 12 / persons,"
            + " compared with the living line (家庭年可支配收入 - 刚性支出) / 12 / 人数";

    private static final int MONTHS = 12;

    private TierPolicy() {}

    public static TierDecision decide(Circumstances known, TierRules rules) {
        long rigid = known.spending().stream()
                .filter(item -> rules.spendingKinds().contains(item.kind().name()))
                .mapToLong(Circumstances.Spending::annualFen)
                .reduce(0, Math::addExact);
        long remainder = Math.subtractExact(known.annualIncomeFen(), rigid);
        int divisor = Math.multiplyExact(MONTHS, known.persons());
        TierReason reason = reason(known, rules, remainder, divisor);
        return new TierDecision(
                tier(reason),
                reason,
                rigid,
                remainder,
                divisor,
                Math.floorDiv(remainder, divisor),
                rules.livingLineFen(),
                times(rules.livingLineFen(), rules.relativeMultiple()),
                times(rules.livingLineFen(), rules.edgeMultiple()));
    }

    private static TierReason reason(Circumstances known, TierRules rules, long remainder, int divisor) {
        if (known.exclusions().stream().anyMatch(rules.exclusions()::contains)) {
            return TierReason.EXCLUDED;
        }
        if (above(known.privateSchoolFen(), rules.privateSchoolReferenceFen(), rules.privateSchoolMultiple())) {
            return TierReason.PRIVATE_SCHOOL;
        }
        if (below(remainder, divisor, rules.livingLineFen(), BigDecimal.ONE)) {
            return TierReason.BELOW_LINE;
        }
        if (below(remainder, divisor, rules.livingLineFen(), rules.relativeMultiple())) {
            return TierReason.BELOW_RELATIVE_LIMIT;
        }
        if (known.events().stream().anyMatch(rules.accidentalEvents()::contains)) {
            return TierReason.NAMED_EVENT;
        }
        if (above(known.lossFen(), known.annualIncomeFen(), rules.lossShare())) {
            return TierReason.GREAT_LOSS;
        }
        if (below(remainder, divisor, rules.livingLineFen(), rules.edgeMultiple())) {
            return TierReason.NEAR_LINE;
        }
        return TierReason.ABOVE_LINES;
    }

    private static Tier tier(TierReason reason) {
        return switch (reason) {
            case EXCLUDED, PRIVATE_SCHOOL, ABOVE_LINES -> Tier.NONE;
            case BELOW_LINE -> Tier.DEEP;
            case BELOW_RELATIVE_LIMIT -> Tier.RELATIVE;
            case NAMED_EVENT, GREAT_LOSS -> Tier.ACCIDENTAL;
            case NEAR_LINE -> Tier.EDGE;
        };
    }

    /** Whether remainder / divisor is below multiple times line. */
    private static boolean below(long remainder, int divisor, long line, BigDecimal multiple) {
        BigDecimal limit = BigDecimal.valueOf(line).multiply(multiple).multiply(BigDecimal.valueOf(divisor));
        return BigDecimal.valueOf(remainder).compareTo(limit) < 0;
    }

    /** Whether the amount is above so many times the base. */
    private static boolean above(long amount, long base, BigDecimal multiple) {
        return BigDecimal.valueOf(amount).compareTo(BigDecimal.valueOf(base).multiply(multiple)) > 0;
    }

    private static long times(long line, BigDecimal multiple) {
        return BigDecimal.valueOf(line)
                .multiply(multiple)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }
}
