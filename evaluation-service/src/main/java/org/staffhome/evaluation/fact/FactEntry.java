package org.staffhome.evaluation.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.event.EventHeader;

/**
 * What one event contributes to one metric.
 *
 * @param period civil year in Asia/Shanghai
 * @param subject what the entry speaks of
 * @param ordinal orders the entries of a subject
 */
record FactEntry(
        String metric,
        UUID eventId,
        int period,
        UUID organizationId,
        String subject,
        long ordinal,
        MeasuredValue value,
        String eventType,
        Instant occurredAt) {

    /** Starts the entries of an event at an organisation. */
    static Builder of(EventHeader header, UUID organizationId) {
        return new Builder(header, organizationId);
    }

    /** Collects the entries of one event; which subject and ordinal they have follows from the metric's counting. */
    static final class Builder {
        private final EventHeader header;
        private final UUID organizationId;
        private final List<FactEntry> entries = new ArrayList<>();

        private Builder(EventHeader header, UUID organizationId) {
            this.header = header;
            this.organizationId = organizationId;
        }

        /** The event itself counts, once. */
        Builder each(String metric, int year, long value) {
            return add(metric, year, header.id().toString(), header.sequence(), MeasuredValue.exact(value));
        }

        /** What the thing is worth after this event. */
        Builder latest(String metric, int year, UUID thing, MeasuredValue value) {
            return add(metric, year, thing.toString(), header.sequence(), value);
        }

        /** What the thing is worth after this event, counted exactly. */
        Builder latest(String metric, int year, UUID thing, long value) {
            return latest(metric, year, thing, MeasuredValue.exact(value));
        }

        /** What the thing is worth after this event in the year, whatever other years say of it. */
        Builder latestInYear(String metric, int year, UUID thing, long value) {
            return add(metric, year, thing + "@" + year, header.sequence(), MeasuredValue.exact(value));
        }

        /** What the thing is worth after this event within the running total that the event's aggregate keeps. */
        Builder latestInTotal(String metric, int year, UUID thing, long value) {
            return add(metric, year, thing + "@" + header.subject(), header.sequence(), MeasuredValue.exact(value));
        }

        /** The running total that the event's aggregate keeps for the organisation and year, as of this event. */
        Builder total(String metric, int year, long value) {
            return add(metric, year, header.subject(), header.sequence(), MeasuredValue.exact(value));
        }

        List<FactEntry> build() {
            return List.copyOf(entries);
        }

        private Builder add(String metric, int year, String subject, long ordinal, MeasuredValue value) {
            entries.add(new FactEntry(
                    metric, header.id(), year, organizationId, subject, ordinal, value, header.type(), header.time()));
            return this;
        }
    }

    /** The civil year of an instant. */
    static int yearOf(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.ZONE).getYear();
    }
}
