/**
 * Lists of members whom an officer signs up (集体报名), since many have no account. All of a list are taken in its order, or
 * none.
 *
 * <p>Life and events: those of the sign-ups that come of it, see {@code signup}.
 */
package org.staffhome.activity.roll;
