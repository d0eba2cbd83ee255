package org.staffhome.platform.crypto;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/**
 * Keys of the field encryption. All of them are secrets: give them through the environment or a mounted secret, never in
 * a file of the project. A missing or short key stops the start ({@link CryptoStartup}).
 */
@ConfigMapping(prefix = "staffhome.crypto")
interface CryptoConfig {

    /** Id of the master key that seals new values, one of {@link #keys()}. */
    Optional<String> activeKey();

    /**
     * Master keys by id, each 32 random bytes in Base64. Ids are 1 to 16 of {@code a-z 0-9 -}. A key stays here as long as
     * one row is sealed with it.
     */
    Map<String, String> keys();

    /** Key of the blind indexes, 32 random bytes in Base64. A new one makes every stored index value useless. */
    Optional<String> blindIndexKey();

    /** Id of the topic key that seals new messages, one of {@link #topicKeys()}; only in services that use such topics. */
    Optional<String> activeTopicKey();

    /** Topic keys by id, each 32 random bytes in Base64; the same in every service that writes or reads the topic. */
    Map<String, String> topicKeys();
}
