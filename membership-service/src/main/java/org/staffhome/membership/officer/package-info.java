/**
 * Officers (工会干部): the list of those who hold a seat of a committee in office, and its import as offices send it
 * (工会干部名册).
 *
 * <p>Life of an import: see {@code imports}. Publishes, through the room {@code committee},
 * {@code membership.committee.elected.v1} for a committee that gets its first seats, and grants.
 */
package org.staffhome.membership.officer;
