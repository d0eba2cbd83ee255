/**
 * Offices (任职): committees with their terms and seats, appointments to posts that are not elected, the accounts of
 * office holders, and the authority that follows from all of it.
 *
 * <p>Authority follows office: an office in force grants the roles of {@link org.staffhome.membership.office.OfficeRoles}
 * at its organisation until the term ends; the end of the office takes them away in every service. Nobody is given a
 * role in any other way, the bootstrap administrator excepted.
 *
 * <p>Life of a committee: REPORTED (the union reports its election) &gt; IN_OFFICE (the result is approved one level
 * up: Trade Union Law art. 12) &gt; ENDED; REFUSED results stay as evidence.
 *
 * <p>Publishes {@code membership.committee.elected.v1} and the compacted state topic {@code grant}.
 */
package org.staffhome.membership.office;
