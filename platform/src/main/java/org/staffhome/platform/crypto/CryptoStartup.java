package org.staffhome.platform.crypto;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Checks the keys before a service takes its first request: a missing or short key stops the start with one line that
 * names the property. Topic keys are checked where {@link TopicCipher} is used (an unused bean is not in the container).
 */
@ApplicationScoped
class CryptoStartup {
    private final CryptoConfig config;

    CryptoStartup(CryptoConfig config) {
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        boolean usesTopics = Arc.container().select(TopicCipher.class).isResolvable();
        check(config, usesTopics);
    }

    /** Builds every cipher once and throws {@link CryptoMisconfigured} for the first that cannot be built. */
    static void check(CryptoConfig config, boolean usesTopics) {
        new FieldCipher(config);
        new BlindIndex(config);
        if (usesTopics
                || config.activeTopicKey().isPresent()
                || !config.topicKeys().isEmpty()) {
            new TopicCipher(config);
        }
    }
}
