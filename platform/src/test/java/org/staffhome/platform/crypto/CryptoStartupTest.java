package org.staffhome.platform.crypto;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A service with keys that cannot work does not start, and says which property to mend. */
class CryptoStartupTest {
    private static final String GOOD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SHORT = Base64.getEncoder().encodeToString(new byte[16]);

    @Test
    void completeKeysStart() {
        assertThatCode(() -> CryptoStartup.check(config("a", Map.of("a", GOOD), GOOD, null, Map.of()), false))
                .doesNotThrowAnyException();
        assertThatCode(() -> CryptoStartup.check(config("a", Map.of("a", GOOD), GOOD, "t", Map.of("t", GOOD)), true))
                .doesNotThrowAnyException();
    }

    @Test
    void aMissingActiveKeyIsNamed() {
        refused(config(null, Map.of("a", GOOD), GOOD, null, Map.of()), false, "staffhome.crypto.active-key");
        refused(config("b", Map.of("a", GOOD), GOOD, null, Map.of()), false, "staffhome.crypto.keys.b");
    }

    @Test
    void aShortKeyIsNamed() {
        refused(config("a", Map.of("a", SHORT), GOOD, null, Map.of()), false, "staffhome.crypto.keys.a has 16 bytes");
    }

    @Test
    void aKeyThatIsNotBase64IsNamedButNotShown() {
        CryptoConfig config = config("a", Map.of("a", "not base64 secret"), GOOD, null, Map.of());
        assertThatThrownBy(() -> CryptoStartup.check(config, false))
                .hasMessageContaining("staffhome.crypto.keys.a is not Base64")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anUnfitKeyIdIsNamed() {
        refused(config("a", Map.of("a", GOOD, "A:b", GOOD), GOOD, null, Map.of()), false, "keys.A:b");
    }

    @Test
    void aMissingBlindIndexKeyIsNamed() {
        refused(config("a", Map.of("a", GOOD), null, null, Map.of()), false, "staffhome.crypto.blind-index-key");
    }

    @Test
    void topicKeysAreNeededOnlyWhereTopicsAreUsed() {
        refused(config("a", Map.of("a", GOOD), GOOD, null, Map.of()), true, "staffhome.crypto.active-topic-key");
        refused(config("a", Map.of("a", GOOD), GOOD, "t", Map.of("t", SHORT)), false, "staffhome.crypto.topic-keys.t");
    }

    private static void refused(CryptoConfig config, boolean usesTopics, String named) {
        assertThatThrownBy(() -> CryptoStartup.check(config, usesTopics))
                .isInstanceOf(CryptoMisconfigured.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining(GOOD);
    }

    private static CryptoConfig config(
            String active,
            Map<String, String> keys,
            String blindIndex,
            String activeTopic,
            Map<String, String> topics) {
        return new CryptoConfig() {
            @Override
            public Optional<String> activeKey() {
                return Optional.ofNullable(active);
            }

            @Override
            public Map<String, String> keys() {
                return keys;
            }

            @Override
            public Optional<String> blindIndexKey() {
                return Optional.ofNullable(blindIndex);
            }

            @Override
            public Optional<String> activeTopicKey() {
                return Optional.ofNullable(activeTopic);
            }

            @Override
            public Map<String, String> topicKeys() {
                return topics;
            }
        };
    }
}
