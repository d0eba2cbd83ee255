/**
 * Statistics of welfare (帮扶统计): dossiers, aid and money of an organisation and all below it, counted at the moment of
 * asking from what the other rooms keep, within the caller's scope. Counts and sums only.
 */
package org.staffhome.welfare.statistics;
