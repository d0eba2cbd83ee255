/**
 * Taking over the register of organisations that a federation has kept elsewhere (组织名册): a list whose rows are placed
 * into the tree and become ESTABLISHED without an application, together with the committee in office of each.
 *
 * <p>Life: as every import, see {@code imports}. Publishes, through the rooms {@code organization} and {@code committee},
 * what the founding of each organisation publishes.
 */
package org.staffhome.membership.takeover;
