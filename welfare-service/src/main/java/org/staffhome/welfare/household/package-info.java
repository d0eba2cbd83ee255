/**
 * The hardship dossier (困难职工档案): one per household, by real name, first the dossier and then the aid.
 *
 * <p><b>Life.</b> A dossier is registered with its head (a member), the persons of the household, what they earn and must
 * spend, and the responsible cadre; the tier is decided at once and the decision sheet kept. It then goes through the
 * stages APPEARED, KNOWN, TRACKED, AIDED, STABLE, one at a time (出现一户、掌握一户、跟踪一户、帮扶一户、稳定一户); a stable
 * household that is poor again appears again. A reassessment writes a new sheet and leaves the old ones.
 *
 * <p><b>Tier.</b> {@link org.staffhome.welfare.tier.TierPolicy}: the formula; every number in it comes from the
 * rulebook, and the sheet names the rule versions it used, so that it can be replayed years later.
 *
 * <p><b>Secrecy.</b> Names, identity numbers, health, incomes and spending are sealed in the database. Answers show masks;
 * the values are shown for a stated purpose only, and each view is written into the audit log. A person stands in one
 * dossier of the city, which is found by a keyed blind index without opening anything.
 *
 * <p><b>Events.</b> {@code welfare.household.registered.v1}, {@code welfare.household.tier-changed.v1}, {@code
 * welfare.household.stage-changed.v1}: ids, tier, stage and dates, nothing about persons.
 *
 * <p><b>Following the member.</b> The dossier goes with its head to another union, and with it the applications under
 * way. A head or a cadre who left the union makes a review due (待复核), shown to the officers as work to be done: the tier
 * is to be decided anew, another cadre to be named; until then there is no new aid.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.household.HouseholdDirectory} for the rooms that aid a household, {@link
 * org.staffhome.welfare.household.HouseholdMoved} for those that keep rows of its organisation.
 */
package org.staffhome.welfare.household;
