package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events sent as another service would send them are captured from the real broker. */
class EventCaptureTest {

    private static final String TYPE = "sample.thing.made.v1";

    @Test
    void anEventArrivesWithItsKeySequenceAndData() {
        UUID thing = UUID.randomUUID();
        try (EventCapture capture = EventCapture.fromNow(Events.eventTopic(TYPE))) {
            Events.send(TYPE, thing, 7, ContractCheck.sample(TYPE));
            CapturedEvent event = capture.await(TYPE, thing);
            ContractCheck.check(event);
            assertThat(event.sequence()).isEqualTo(7);
            assertThat(event.data()).isEqualTo(ContractCheck.sample(TYPE));
        }
    }

    @Test
    void aTombstoneErasesAStateAndIsSeenFromTheStartOfTheTopic() {
        UUID thing = UUID.randomUUID();
        Events.state("sample", "thing", thing, 1, ContractCheck.sample(TYPE));
        Events.erase("sample", "thing", thing, 2);
        try (EventCapture capture = EventCapture.fromStart(Events.stateTopic("sample", "thing"))) {
            CapturedEvent tombstone = capture.awaitTombstone(thing);
            assertThat(capture.ofKey(thing)).hasSize(2).last().isEqualTo(tombstone);
            assertThatThrownBy(() -> ContractCheck.check(tombstone)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void whatWasSentBeforeIsNotCapturedFromNow() {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        Events.send(TYPE, before, 1, ContractCheck.sample(TYPE));
        try (EventCapture capture = EventCapture.fromNow(Events.eventTopic(TYPE))) {
            Events.send(TYPE, after, 1, ContractCheck.sample(TYPE));
            capture.await(TYPE, after);
            assertThat(capture.ofKey(before)).isEmpty();
        }
    }
}
