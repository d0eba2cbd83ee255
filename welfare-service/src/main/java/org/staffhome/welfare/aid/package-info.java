/**
 * Applications for aid (帮扶申请), from the first word to the money and the visit after it.
 *
 * <p><b>Life.</b> APPLIED, VERIFIED (入户核实 of the papers), VISITED, REVIEWED, PUBLICISED (公示), APPROVED, PAID,
 * FOLLOWED_UP; or REJECTED, WITHDRAWN; SUSPENDED while an objection is open. No step is skipped.
 *
 * <p><b>Rules.</b>
 * <ul>
 *   <li>Maker is never checker: which steps exclude each other is data of the rulebook, see {@link
 *       org.staffhome.welfare.aid.Segregation}; nobody acts on the file of his own household.
 *   <li>Publicity needs the recorded consent (Personal Information Protection Law art. 25), shows the least data, lasts
 *       so many working days and ends by itself; nothing is approved or paid before it has ended, nor while an objection
 *       is open.
 *   <li>Ceiling, tier and duplicates are checked at entry and again at approval; nobody is aided twice under the same kind
 *       and year in the whole city, and the other union's file is never shown.
 *   <li>An approval commits the money, a payment settles it, a rejection or withdrawal releases it, each in the same
 *       transaction as the step; a payment that came back reopens the approval.
 * </ul>
 *
 * <p><b>Events.</b> {@code welfare.aid.approved.v1}, {@code welfare.aid.paid.v1}, {@code welfare.aid.returned.v1}: running
 * totals of organisation and year, never an amount of one person.
 */
package org.staffhome.welfare.aid;
