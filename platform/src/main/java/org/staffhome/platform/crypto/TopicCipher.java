package org.staffhome.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Seals the few personal fields that travel in a compacted state topic, because replicas must show them. Bound to topic,
 * message key and field name: a value copied to another message does not open. Null stays null.
 *
 * <p>The topic keys are shared by the services that write and read the topic, and by nobody else.
 */
@ApplicationScoped
public class TopicCipher {
    private final Envelope envelope;

    @Inject
    TopicCipher(CryptoConfig config) {
        this(KeyRing.read(
                "staffhome.crypto.active-topic-key",
                config.activeTopicKey(),
                "staffhome.crypto.topic-keys",
                config.topicKeys()));
    }

    TopicCipher(KeyRing ring) {
        this.envelope = new Envelope(ring);
    }

    /**
     * Seals a field of a message.
     *
     * @param topic full topic name, such as {@code staffhome.membership.member.state.v1}
     * @param key key of the message
     * @param field name of the field in the payload
     */
    public String seal(String topic, UUID key, String field, String plain) {
        return plain == null ? null : envelope.seal(plain, purpose(topic, field), bound(topic, key, field));
    }

    /**
     * Opens a field of a message.
     *
     * @throws SealBroken when it was changed, belongs to another message, or its key is not configured
     */
    public String open(String topic, UUID key, String field, String sealed) {
        return sealed == null ? null : envelope.open(sealed, purpose(topic, field), bound(topic, key, field));
    }

    private static String purpose(String topic, String field) {
        return "topic/" + topic + "#" + field;
    }

    private static String bound(String topic, UUID key, String field) {
        return topic + "|" + key + "|" + field;
    }

    @Override
    public String toString() {
        return "TopicCipher[" + envelope + "]";
    }
}
