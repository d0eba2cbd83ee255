/**
 * Who may see and change which rows. Grants (who holds which role where) and organisations are replicas fed by
 * membership's state topics; a request's permission becomes ranges of organisation paths; the ranges are put on every
 * database connection, where row-level security enforces them. Code never writes a scope clause by hand.
 */
package org.staffhome.platform.scope;
