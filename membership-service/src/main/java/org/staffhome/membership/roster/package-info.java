/**
 * Rosters of members (会员花名册) as unions send them: the columns and their other titles, the checks of a row, of rows
 * among each other and against the city, and the writing of a confirmed roster as a set.
 *
 * <p>Life: as every import, see {@code imports}. Publishes, through the room {@code member},
 * {@code membership.member.joined.v1} and the member state.
 */
package org.staffhome.membership.roster;
