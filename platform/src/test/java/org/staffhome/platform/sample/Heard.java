package org.staffhome.platform.sample;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.inbox.EventReaction;
import org.staffhome.platform.inbox.ReactionGroup;
import org.staffhome.platform.inbox.Rebuildable;
import org.staffhome.platform.inbox.StateReaction;

/** Reactions that write down what they heard, in order. */
public final class Heard {
    private static final long PATIENCE_SECONDS = 30;
    private static volatile CountDownLatch gate = new CountDownLatch(0);

    private static final Map<String, String> TRACES = new ConcurrentHashMap<>();

    private Heard() {}

    /** The trace in which the last event of a subject was applied. */
    public static String traceOf(Object subject) {
        return TRACES.get(subject.toString());
    }

    /** From now on the word "wait" is applied only after the answered latch is counted down. */
    public static CountDownLatch closeGate() {
        gate = new CountDownLatch(1);
        return gate;
    }

    private static void passGate() {
        try {
            if (!gate.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate was never opened");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Said(String word) {}

    @ApplicationScoped
    static class Events implements EventReaction<Said>, Rebuildable {
        private final EntityManager entities;

        Events(EntityManager entities) {
            this.entities = entities;
        }

        @Override
        public String type() {
            return "other.thing.said.v1";
        }

        @Override
        public Class<Said> payload() {
            return Said.class;
        }

        @Override
        public ReactionGroup group() {
            return ReactionGroup.REPLICA;
        }

        @Override
        public void apply(EventHeader header, Said said) {
            if ("poison".equals(said.word())) {
                throw new IllegalArgumentException("cannot be applied");
            }
            TRACES.put(header.subject(), Span.current().getSpanContext().getTraceId());
            if ("wait".equals(said.word())) {
                passGate();
            }
            entities.createNativeQuery("insert into note_heard (event_id, subject, seq) values (?1, ?2, ?3)")
                    .setParameter(1, header.id())
                    .setParameter(2, header.subject())
                    .setParameter(3, header.sequence())
                    .executeUpdate();
        }

        @Override
        public void clear() {
            entities.createNativeQuery("delete from note_heard").executeUpdate();
            entities.createNativeQuery("delete from thing_now").executeUpdate();
        }
    }

    @ApplicationScoped
    static class State implements StateReaction<Said> {
        private final EntityManager entities;

        State(EntityManager entities) {
            this.entities = entities;
        }

        @Override
        public String topic() {
            return Topics.state("other", "thing");
        }

        @Override
        public Class<Said> payload() {
            return Said.class;
        }

        @Override
        public void apply(UUID key, EventHeader header, Said said) {
            entities.createNativeQuery("insert into thing_now (thing_id, word) values (?1, ?2)"
                            + " on conflict (thing_id) do update set word = excluded.word")
                    .setParameter(1, key)
                    .setParameter(2, said.word())
                    .executeUpdate();
        }

        @Override
        public void erase(UUID key) {
            if (!entities.createNativeQuery("select 1 from thing_kept where thing_id = ?1")
                    .setParameter(1, key)
                    .getResultList()
                    .isEmpty()) {
                throw new IllegalArgumentException("cannot be erased yet");
            }
            entities.createNativeQuery("delete from thing_now where thing_id = ?1")
                    .setParameter(1, key)
                    .executeUpdate();
        }
    }
}
