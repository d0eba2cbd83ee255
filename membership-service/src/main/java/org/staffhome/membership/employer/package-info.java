/**
 * Employers (用人单位) and the union that covers each. A grassroots union covers its unit, a joint union many; a unit
 * without a union stands at the organisation that watches over it, with the reason why there is none.
 *
 * <p>Publishes {@code membership.employer-unit.covered.v1} and, since the number of covered units is part of it, the
 * state of the organisation.
 */
package org.staffhome.membership.employer;
