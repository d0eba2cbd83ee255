package org.staffhome.evaluation.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.evaluation.scene.Told;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.id.Ids;

/** A log that a test tells event by event, numbered within each aggregate from 1 or from where the test says. */
final class Tale {
    private static final Instant BEGINNING = Instant.parse("2026-01-05T01:00:00Z");

    private final List<InventedLog.Happening> log = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();

    /** The next event of an aggregate has this number. */
    Tale numbering(UUID aggregate, long next) {
        sequences.put(aggregate, next - 1);
        return this;
    }

    Tale tell(String type, UUID aggregate, Map<String, Object> changes) {
        long sequence = sequences.merge(aggregate, 1L, Long::sum);
        String source = "/staffhome/" + type.substring(0, type.indexOf('.'));
        EventHeader header = new EventHeader(
                Ids.next(), type, source, aggregate.toString(), sequence, BEGINNING.plusSeconds(log.size()));
        log.add(new InventedLog.Happening(header, Told.data(type, changes)));
        return this;
    }

    List<InventedLog.Happening> log() {
        return List.copyOf(log);
    }

    List<InventedLog.Happening> backwards() {
        List<InventedLog.Happening> backwards = new ArrayList<>(log);
        Collections.reverse(backwards);
        return backwards;
    }
}
