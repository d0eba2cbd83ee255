package org.staffhome.evaluation.fact;

import java.time.LocalDate;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.inbox.EventReaction;
import org.staffhome.platform.inbox.ReactionGroup;

/** Turns one type of event into entries of the fact store. */
abstract class FactReaction<T> implements EventReaction<T> {
    private final FactStore store;
    private final String type;
    private final Class<T> payload;

    FactReaction(FactStore store, String type, Class<T> payload) {
        this.store = store;
        this.type = type;
        this.payload = payload;
    }

    /** What the event contributes. Only the event may decide it, nothing that was seen before. */
    abstract FactEntry.Builder entries(EventHeader header, T data);

    @Override
    public String type() {
        return type;
    }

    @Override
    public Class<T> payload() {
        return payload;
    }

    @Override
    public ReactionGroup group() {
        return ReactionGroup.REPLICA;
    }

    @Override
    public void apply(EventHeader header, T data) {
        store.record(header.subject(), entries(header, data).build());
    }

    /** The year of a civil date; where the event has none, the year of the event. */
    static int year(LocalDate date, EventHeader header) {
        return date == null ? FactEntry.yearOf(header.time()) : date.getYear();
    }
}
