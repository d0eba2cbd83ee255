/**
 * What all offices (任职) have in common: who may hold one, how office holders are employed, their accounts, and the
 * authority that follows.
 *
 * <p>Authority follows office: an office in force grants its roles at its organisation until its last day; the end of
 * the office takes them away in every service. Nobody is given a role in any other way, the bootstrap administrator
 * excepted. Which offices there are, and what each gives, is said by the rooms that own them ({@code committee},
 * {@code appointment}) as {@link org.staffhome.membership.office.OfficeClaims}.
 *
 * <p>Life of a grant: published when the office begins or the account is linked, changed with the office, erased with it.
 * Publishes the compacted state topic {@code grant}.
 */
package org.staffhome.membership.office;
