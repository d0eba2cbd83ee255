/**
 * The decision on the tier (困难等级认定) and the sheet that keeps it (认定书).
 *
 * <p>{@link org.staffhome.welfare.tier.TierPolicy} has the formula; every number in it comes from the rulebook, and the sheet
 * keeps inputs, result and the rule versions it used, so that it can be replayed years later. A reassessment writes a new
 * sheet and leaves the old ones.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.decision.TierAssessor} for the room that opens dossiers.
 */
package org.staffhome.welfare.decision;
