package org.staffhome.evaluation.fact;

/**
 * Which entries of a metric count when several speak of the same subject. In every case the entry with the highest
 * ordinal of a subject counts and the fact is the sum over the subjects. Ordinals are the sequence numbers of the
 * event's aggregate, so a subject is told of by one aggregate alone.
 */
public enum Counting {
    /** Every event is its own subject: each counts once. */
    EACH_EVENT,
    /** The subject is the thing the event is about; its latest event by sequence counts. */
    LATEST_OF_SUBJECT,
    /** The subject is the thing the event is about in one year; its latest event of the year counts, whatever comes later. */
    LATEST_IN_YEAR,
    /**
     * The subject is the thing the event is about within the aggregate that keeps the running total of an organisation and
     * year; its latest event there counts. Events of the same thing in two such totals have no order.
     */
    LATEST_IN_TOTAL,
    /**
     * The event carries a running total that its aggregate keeps for an organisation and year; the latest total of each
     * aggregate counts, so totals by source are added up.
     */
    RUNNING_TOTAL
}
