/**
 * Committees (委员会) of an organisation, each for one term, with their seats.
 *
 * <p>Life: REPORTED (see the room {@code election}) &gt; IN_OFFICE &gt; ENDED, when the next one takes office; a refused
 * result stays as REFUSED. Past the last day of its term a committee is <em>overdue</em> (超期未换届): it stays in office
 * until the next is elected, because the duty to hold the election is its own (Trade Union Law art. 16, 17), while the
 * authority of its seats ends with the term. Statistics therefore count its officers and say how many of them are overdue.
 *
 * <p>Publishes {@code membership.committee.elected.v1}, and grants through the room {@code office}.
 */
package org.staffhome.membership.committee;
