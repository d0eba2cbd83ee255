/**
 * The hardship dossier (困难职工档案): one per household, by real name, first the dossier and then the aid.
 *
 * <p><b>Life.</b> A dossier is opened in {@code register} with its head (a member), the persons of the household, what they
 * earn and must spend, and the responsible cadre; its tier is decided in {@code decision}. It then goes through the stages
 * APPEARED, KNOWN, TRACKED, AIDED, STABLE, one at a time (出现一户、掌握一户、跟踪一户、帮扶一户、稳定一户); a stable household that is
 * poor again appears again. In {@code following} it goes with its head.
 *
 * <p><b>Secrecy.</b> Names, identity numbers, health, incomes and spending are sealed in the database. Answers show masks;
 * the values are shown in {@code disclosure} for a stated purpose only.
 *
 * <p><b>Events.</b> {@code welfare.household.registered.v1}, {@code welfare.household.tier-changed.v1}, {@code
 * welfare.household.stage-changed.v1}: ids, tier, stage and dates, nothing about persons.
 *
 * <p><b>Doors.</b> {@link org.staffhome.welfare.household.HouseholdFiles} for the rooms that keep dossiers, {@link
 * org.staffhome.welfare.household.HouseholdDirectory} for those that aid a household.
 */
package org.staffhome.welfare.household;
