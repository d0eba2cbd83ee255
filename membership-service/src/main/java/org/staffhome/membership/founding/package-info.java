/**
 * The founding of organisations (建会): an officer applies, the next higher organisation decides, the founding meeting is
 * reported. The applicant never decides (Trade Union Law art. 12).
 *
 * <p>Life of an application: PREPARING &gt; APPROVED &gt; ESTABLISHED, or REFUSED, which stays as evidence. The root, the
 * city federation, is founded at once, since nothing stands above it. The aggregate and its events are those of the room
 * {@code organization}, reached through {@link org.staffhome.membership.organization.OrganizationLife}.
 */
package org.staffhome.membership.founding;
