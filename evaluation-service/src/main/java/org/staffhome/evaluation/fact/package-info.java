/**
 * The fact store (事实库): what every organisation did in every year, told by the events of the other contexts.
 *
 * <p>Each event leaves entries ({@code fact_entry}), and the facts ({@code fact}) are a pure function of the set of entries:
 * of each subject the entry with the highest ordinal counts, and a fact is the sum over the subjects, kept by adding and taking
 * off what single subjects are worth. So duplicates and the order of arrival leave no trace, a late or corrected event corrects
 * the facts, and a replay of the log gives the same rows. {@code metrics.yaml} documents every metric. Changed facts are
 * announced in process by {@link org.staffhome.evaluation.fact.FactsChanged}, once in the transaction of the change.
 */
package org.staffhome.evaluation.fact;
