/**
 * The application for aid (帮扶申请) and its life, from the first word to the money and the visit after it.
 *
 * <p><b>Life.</b> APPLIED, VERIFIED (入户核实 of the papers), VISITED, REVIEWED, PUBLICISED (公示), APPROVED, PAID,
 * FOLLOWED_UP; or REJECTED, WITHDRAWN; SUSPENDED while an objection is open. No step is skipped. It is handed in through
 * {@code intake}, shown and objected to in {@code publicity}, approved and paid in {@code payment}; what lies between is here.
 *
 * <p><b>Rules.</b>
 * <ul>
 *   <li>Each act is recorded with its actor, after {@code duty} has allowed it.
 *   <li>Who changes an application names the version that he read.
 *   <li>Nobody is aided twice under the same kind and year in the whole city, and the other union's file is never shown.
 *   <li>A rejection or withdrawal releases the money that an approval committed.
 *   <li>Applications under way go with the dossier to the union that its head is transferred to.
 * </ul>
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.aid.AidFiles} for acts, {@link org.staffhome.welfare.aid.AidQueries} for
 * what the application looks like then.
 */
package org.staffhome.welfare.aid;
