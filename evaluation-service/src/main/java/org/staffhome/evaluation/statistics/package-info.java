/** The figures of this context for the overview: ratings by grade, and facts. */
package org.staffhome.evaluation.statistics;
