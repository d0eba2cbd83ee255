/**
 * Elections (选举): a union reports whom it elected to which seats, and the next higher organisation decides on the result
 * (Trade Union Law art. 12); the reporter never decides.
 *
 * <p>Life of a result: REPORTED &gt; approved, whereupon the committee takes office and the one before it ends, or
 * REFUSED. The aggregate and its event {@code membership.committee.elected.v1} are those of the room {@code committee},
 * reached through {@link org.staffhome.membership.committee.ElectedCommittees}.
 */
package org.staffhome.membership.election;
