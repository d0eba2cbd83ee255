package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.inbox.InboxStore.Position;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/**
 * Applies records exactly once and in the order of their aggregate, each batch in one transaction with the memory of
 * having seen it.
 *
 * <p>Event topics: an event id seen before is done; a sequence behind the last one is done; the next one is applied; one
 * that leaves a gap is parked until its predecessors come. The first event seen of an aggregate may have any number, and
 * an unseen one from before it is applied late rather than lost. State topics: the higher number wins, gaps are normal.
 */
@ApplicationScoped
class Inbox {
    private final InboxStore store;
    private final Reactions reactions;
    private final EventTraces traces;
    private final EntityManager entities;

    Inbox(InboxStore store, Reactions reactions, EventTraces traces, EntityManager entities) {
        this.traces = traces;
        this.store = store;
        this.reactions = reactions;
        this.entities = entities;
    }

    /** Applies a batch; on an exception nothing of it has happened. */
    @AsSystem(SystemScope.EVENT_CONSUMER)
    @Transactional(TxType.REQUIRES_NEW)
    void apply(ReactionGroup group, String consumerGroup, List<ConsumerRecord<String, String>> records) {
        applyNow(group, consumerGroup, records);
    }

    /** Applies a batch in the transaction and the scope of the caller. */
    void applyNow(ReactionGroup group, String consumerGroup, List<ConsumerRecord<String, String>> records) {
        for (ConsumerRecord<String, String> record : records) {
            if (Topics.isState(record.topic())) {
                applyState(group, consumerGroup, record);
            } else if (record.value() != null) {
                applyEvent(group, consumerGroup, record.topic(), record.value());
            }
        }
        entities.flush();
    }

    /** Puts a record that cannot be applied aside, for an operator. */
    @AsSystem(SystemScope.EVENT_CONSUMER)
    @Transactional(TxType.REQUIRES_NEW)
    void bury(String consumerGroup, ConsumerRecord<String, String> record, Throwable reason) {
        store.bury(
                consumerGroup,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.value(),
                record.value() == null ? tombstoneSequence(record).orElse(null) : null,
                describe(reason),
                WallClock.now());
    }

    private void applyState(ReactionGroup group, String consumerGroup, ConsumerRecord<String, String> record) {
        String topic = record.topic();
        if (record.value() == null) {
            long sequence = tombstoneSequence(record)
                    .orElseThrow(() -> new IllegalArgumentException("tombstone without a sequence"));
            if (store.advance(consumerGroup, topic, record.key(), sequence)) {
                reactions.eraseState(group, topic, UUID.fromString(record.key()));
            }
            return;
        }
        Envelope.Parsed event = Envelope.read(record.value());
        if (store.advance(consumerGroup, topic, record.key(), event.header().sequence())) {
            traces.within(event, () -> reactions.applyState(group, topic, event.header(), event.data()));
        }
    }

    private void applyEvent(ReactionGroup group, String consumerGroup, String topic, String value) {
        Envelope.Parsed event = Envelope.read(value);
        EventHeader header = event.header();
        if (!store.remember(consumerGroup, header.id(), WallClock.now())) {
            return;
        }
        String key = header.subject();
        Optional<Position> known = store.position(consumerGroup, topic, key);
        if (known.isEmpty()) {
            apply(group, event);
            advance(group, consumerGroup, topic, key, new Position(header.sequence(), header.sequence()));
        } else if (header.sequence() < known.get().first()) {
            store.keepForGood(consumerGroup, header.id());
            apply(group, event);
        } else if (header.sequence() == known.get().last() + 1) {
            apply(group, event);
            advance(group, consumerGroup, topic, key, new Position(known.get().first(), header.sequence()));
        } else if (header.sequence() > known.get().last()) {
            store.park(consumerGroup, topic, key, header.sequence(), value, WallClock.now());
        }
    }

    private void apply(ReactionGroup group, Envelope.Parsed event) {
        traces.within(event, () -> reactions.applyEvent(group, event.header(), event.data()));
    }

    /** Moves on to a position and applies what was parked behind it. */
    private void advance(ReactionGroup group, String consumerGroup, String topic, String key, Position reached) {
        Position position = reached;
        Optional<String> parked = store.unpark(consumerGroup, topic, key, position.last() + 1);
        while (parked.isPresent()) {
            Envelope.Parsed event = Envelope.read(parked.get());
            apply(group, event);
            position = new Position(position.first(), position.last() + 1);
            parked = store.unpark(consumerGroup, topic, key, position.last() + 1);
        }
        store.put(consumerGroup, topic, key, position);
    }

    /** The sequence of a record without a body, which is in a header; empty when it is missing or no number. */
    private static Optional<Long> tombstoneSequence(ConsumerRecord<String, String> record) {
        return Optional.ofNullable(record.headers().lastHeader(Envelope.SEQUENCE_HEADER))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** The kinds of failure without their messages, which may quote data. */
    private static String describe(Throwable reason) {
        StringBuilder chain = new StringBuilder();
        for (Throwable cause = reason; cause != null && chain.length() < 400; cause = cause.getCause()) {
            chain.append(chain.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
        }
        return chain.toString();
    }
}
