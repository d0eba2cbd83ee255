/**
 * The tier of a household in hardship (困难等级认定): the formula, the rules it reads, and what it decides from and to. It
 * knows nothing of dossiers: circumstances and rules in, decision out, the same on any day.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.tier.TierRulebook} reads the rules, by place and day for a new decision or
 * by version for a replay; {@link org.staffhome.welfare.tier.TierPolicy} decides.
 */
package org.staffhome.welfare.tier;
