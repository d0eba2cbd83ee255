package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

/** A foreign library accepts the good tokens by the issuer's published keys, and refuses each bad one. */
class TokensTest {

    private final JwtConsumer consumer = new JwtConsumerBuilder()
            .setRequireExpirationTime()
            .setRequireSubject()
            .setExpectedIssuer(TestIssuer.address())
            .setExpectedAudience(Tokens.AUDIENCE)
            .setVerificationKeyResolver(
                    new HttpsJwksVerificationKeyResolver(new HttpsJwks(TestIssuer.address() + "/keys")))
            .build();

    @Test
    void aGoodTokenPasses() throws Exception {
        JwtClaims claims = consumer.processToClaims(Tokens.forSubject("someone"));
        assertThat(claims.getSubject()).isEqualTo("someone");
        assertThat(consumer.processToClaims(Tokens.bootstrapAdmin()).getSubject())
                .isEqualTo(Tokens.BOOTSTRAP_SUBJECT);
    }

    @Test
    void everyBadTokenIsRefused() {
        for (String token : List.of(
                Tokens.expired("someone"),
                Tokens.forAnotherAudience("someone"),
                Tokens.withoutAudience("someone"),
                Tokens.ofAnotherIssuer("someone"),
                Tokens.signedWithAnotherKey("someone"),
                Tokens.unsigned("someone"))) {
            assertThatThrownBy(() -> consumer.processToClaims(token)).isInstanceOf(InvalidJwtException.class);
        }
    }
}
