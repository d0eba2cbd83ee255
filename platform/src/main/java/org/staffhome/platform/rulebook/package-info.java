/**
 * Parameters of rules (ceilings, lines, periods, quorums) as data: by code, region and date, with their legal basis.
 *
 * <p>The nearest organisation upward wins, then the latest version in effect. A decision stores the id of the version it
 * used ({@link org.staffhome.platform.rulebook.Rule#versionId}), so that it can be explained and replayed; versions are
 * never changed. A draft can be tried on today's cases before it takes effect, where a room offers a
 * {@link org.staffhome.platform.rulebook.RuleSimulation}. Services seed their rules in migrations with the function
 * {@code rule_seed}.
 */
package org.staffhome.platform.rulebook;
