package org.staffhome.evaluation.fact;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.inbox.EventReaction;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** Applies a log to the fact store as the consumer does, in any order the test wants. */
@ApplicationScoped
class ReplayDriver {
    @Inject
    @Any
    Instance<EventReaction<?>> reactions;

    @Inject
    FactStore store;

    @Inject
    FactValues values;

    @AsSystem(SystemScope.EVENT_CONSUMER)
    @Transactional
    void apply(List<InventedLog.Happening> log) {
        log.forEach(this::apply);
    }

    /** Applies a log and does something before the transaction ends. */
    @AsSystem(SystemScope.EVENT_CONSUMER)
    @Transactional
    void apply(List<InventedLog.Happening> log, Runnable beforeCommit) {
        log.forEach(this::apply);
        beforeCommit.run();
    }

    @AsSystem(SystemScope.EVENT_CONSUMER)
    @Transactional
    void place(UUID organization, String path) {
        store.place(organization, path);
    }

    @AsSystem(SystemScope.REBUILD)
    @Transactional
    void clear() {
        store.clear();
    }

    @AsSystem(SystemScope.EVENT_CONSUMER)
    @Transactional
    Map<UUID, Map<String, MeasuredValue>> valuesOf(List<UUID> organizations, int year) {
        return values.of(organizations, year);
    }

    /** The entries of an event, for the naive reference. */
    List<FactEntry> entriesOf(InventedLog.Happening happening) {
        FactReaction<?> reaction = (FactReaction<?>) reactions.stream()
                .filter(r -> r.type().equals(happening.header().type()))
                .findFirst()
                .orElseThrow();
        return entries(reaction, happening);
    }

    private void apply(InventedLog.Happening happening) {
        for (EventReaction<?> reaction : reactions) {
            if (reaction.type().equals(happening.header().type())) {
                apply(reaction, happening);
            }
        }
    }

    private static <T> void apply(EventReaction<T> reaction, InventedLog.Happening happening) {
        reaction.apply(happening.header(), read(happening, reaction.payload()));
    }

    private static <T> List<FactEntry> entries(FactReaction<T> reaction, InventedLog.Happening happening) {
        return reaction.entries(happening.header(), read(happening, reaction.payload()))
                .build();
    }

    private static <T> T read(InventedLog.Happening happening, Class<T> type) {
        ObjectMapper json = Envelope.mapper();
        return json.convertValue(happening.data(), type);
    }
}
