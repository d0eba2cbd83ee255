/**
 * Organisation statistics (组织统计): unions, units covered, members and officers of an organisation and all below it, from
 * one query shape at every place of the tree. A rate keeps its numerator and denominator, and is null where the
 * denominator is unknown.
 */
package org.staffhome.membership.statistics;
