/**
 * Trade-union organisations (工会组织) of the city: one tree under the city federation, as it is and as it was on any day.
 *
 * <p>Life: PREPARING &gt; APPROVED &gt; ESTABLISHED &gt; DISSOLVED; a refused application ends as REFUSED. The procedures
 * that move an organisation on have rooms of their own, such as {@code founding}, and come in through
 * {@link org.staffhome.membership.organization.OrganizationLife}; organisations of another register come in through
 * {@link org.staffhome.membership.organization.OrganizationTakeOver}.
 *
 * <p>Publishes {@code membership.organization.established.v1} and the compacted state topic {@code organization}. The
 * platform's replica of the tree is written in the same transaction, so that the row scope knows a new organisation at
 * once.
 */
package org.staffhome.membership.organization;
