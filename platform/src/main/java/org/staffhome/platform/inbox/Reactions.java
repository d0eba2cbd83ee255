package org.staffhome.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.event.Topics;

/** The reactions of this service by topic and type. */
@ApplicationScoped
class Reactions {
    private final Map<ReactionGroup, Map<String, List<EventReaction<?>>>> byType = new HashMap<>();
    private final Map<ReactionGroup, Map<String, List<StateReaction<?>>>> byStateTopic = new HashMap<>();

    Reactions(@All List<EventReaction<?>> events, @All List<StateReaction<?>> states) {
        for (EventReaction<?> reaction : events) {
            byType.computeIfAbsent(reaction.group(), g -> new HashMap<>())
                    .computeIfAbsent(reaction.type(), t -> new ArrayList<>())
                    .add(reaction);
        }
        for (StateReaction<?> reaction : states) {
            byStateTopic
                    .computeIfAbsent(reaction.group(), g -> new HashMap<>())
                    .computeIfAbsent(reaction.topic(), t -> new ArrayList<>())
                    .add(reaction);
        }
    }

    Set<String> topics(ReactionGroup group) {
        Set<String> topics = new TreeSet<>();
        byType.getOrDefault(group, Map.of()).keySet().forEach(type -> topics.add(Topics.ofType(type)));
        topics.addAll(byStateTopic.getOrDefault(group, Map.of()).keySet());
        return topics;
    }

    void applyEvent(ReactionGroup group, EventHeader header, JsonNode data) {
        List<EventReaction<?>> reactions = byType.getOrDefault(group, Map.of()).getOrDefault(header.type(), List.of());
        for (EventReaction<?> reaction : reactions) {
            apply(reaction, header, data);
        }
    }

    void applyState(ReactionGroup group, String topic, EventHeader header, JsonNode data) {
        for (StateReaction<?> reaction : of(group, topic)) {
            apply(reaction, header, data);
        }
    }

    void eraseState(ReactionGroup group, String topic, UUID key) {
        of(group, topic).forEach(reaction -> reaction.erase(key));
    }

    private Collection<StateReaction<?>> of(ReactionGroup group, String topic) {
        return byStateTopic.getOrDefault(group, Map.of()).getOrDefault(topic, List.of());
    }

    private static <T> void apply(EventReaction<T> reaction, EventHeader header, JsonNode data) {
        reaction.apply(header, read(data, reaction.payload()));
    }

    private static <T> void apply(StateReaction<T> reaction, EventHeader header, JsonNode data) {
        reaction.apply(UUID.fromString(header.subject()), header, read(data, reaction.payload()));
    }

    private static <T> T read(JsonNode data, Class<T> type) {
        try {
            return Envelope.mapper().treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("data does not fit " + type.getSimpleName(), e);
        }
    }
}
