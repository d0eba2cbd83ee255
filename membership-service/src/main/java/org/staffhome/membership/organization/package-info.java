/**
 * Trade-union organisations (工会组织) of the city: one tree under the city federation.
 *
 * <p>Life: PREPARING (application by an officer of the upper organisation) &gt; APPROVED (one level up, by somebody
 * else: Trade Union Law art. 12) &gt; ESTABLISHED &gt; DISSOLVED; a refused application ends as REFUSED. The root, the
 * city federation, is founded directly, since nothing stands above it.
 *
 * <p>Publishes {@code membership.organization.established.v1} and the compacted state topic {@code organization}. The
 * platform's replica of the tree is written in the same transaction, so that the row scope knows a new organisation at
 * once.
 */
package org.staffhome.membership.organization;
