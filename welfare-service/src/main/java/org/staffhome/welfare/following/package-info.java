/**
 * Dossiers follow their members (会籍变动). A dossier goes with its head to another union, and with it what other rooms keep of
 * its organisation. A head or a responsible cadre who left the union makes a review due (待复核), shown to the officers as work
 * to be done: the tier is to be decided anew, another cadre to be named; until then there is no new aid.
 *
 * <p><b>Replay.</b> A dossier moves by states that are newer than the one it followed last, and reviews are made due by
 * events that are applied once: rebuilding replicas from the log changes no dossier.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.following.HouseholdMoved}, implemented by rooms whose rows go along.
 */
package org.staffhome.welfare.following;
