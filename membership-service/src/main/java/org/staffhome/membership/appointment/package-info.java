/**
 * Appointments (聘任) to posts that are not elected, with an optional last day.
 *
 * <p>Life: in force from its first day to its last, or until it is ended. Nobody appoints himself, posts of the
 * federation's house are filled by its administrators, and who examines the books holds no post that spends.
 *
 * <p>Publishes grants through the room {@code office}.
 */
package org.staffhome.membership.appointment;
