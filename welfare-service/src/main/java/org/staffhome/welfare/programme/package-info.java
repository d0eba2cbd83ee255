/**
 * Programmes of aid (帮扶项目): what kind of aid an organisation gives in a year, from which account, up to which ceiling,
 * to which tiers.
 *
 * <p>A programme belongs to the organisation whose money it spends and serves all unions below it. Its ceiling is never
 * above the ceiling of the rulebook for its kind, and its account must serve its purpose: money earmarked for one kind of
 * aid pays no other. A closed programme takes no new applications; those under way are finished.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.programme.ProgrammeDirectory}.
 */
package org.staffhome.welfare.programme;
