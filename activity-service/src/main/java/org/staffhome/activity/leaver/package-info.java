/**
 * What becomes of the sign-ups of members who left the union (退会会员): the open ones to activities still to come end, and
 * those who wait move up.
 *
 * <p>Reads {@code membership.member.left.v1}; what is published are the events of {@code signup}.
 */
package org.staffhome.activity.leaver;
