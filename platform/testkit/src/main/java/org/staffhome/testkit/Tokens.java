package org.staffhome.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Access tokens as the identity provider would issue them, and such as must be refused. */
public final class Tokens {

    /** The audience that every service asks for. */
    public static final String AUDIENCE = "staffhome-api";

    /** The subject that {@code staffhome.bootstrap-subjects} names: federation administrator at the root. */
    public static final String BOOTSTRAP_SUBJECT = "00000000-0000-7000-8000-00000000b007";

    private static final Duration LIFETIME = Duration.ofHours(1);

    private Tokens() {}

    /** A good token of this subject. It carries no authority of its own: that follows the grants. */
    public static String forSubject(String subject) {
        return TestIssuer.sign(claims(subject));
    }

    /** A good token of the bootstrap federation administrator. */
    public static String bootstrapAdmin() {
        return forSubject(BOOTSTRAP_SUBJECT);
    }

    /** A good token with claims changed or added. */
    public static String with(String subject, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = claims(subject);
        change.accept(claims);
        return TestIssuer.sign(claims);
    }

    /** A token that ended an hour ago. */
    public static String expired(String subject) {
        Instant ended = Instant.now().minus(LIFETIME);
        return with(subject, claims -> {
            claims.put("iat", ended.minus(LIFETIME).getEpochSecond());
            claims.put("exp", ended.getEpochSecond());
        });
    }

    /** A token that another application was given. */
    public static String forAnotherAudience(String subject) {
        return with(subject, claims -> claims.put("aud", "another-api"));
    }

    /** A token that names no audience. */
    public static String withoutAudience(String subject) {
        return with(subject, claims -> claims.remove("aud"));
    }

    /** A token that claims to come from somebody else. */
    public static String ofAnotherIssuer(String subject) {
        return with(subject, claims -> claims.put("iss", "https://issuer.invalid/realms/staffhome"));
    }

    /** A token that names the issuer's key but was signed with another one. */
    public static String signedWithAnotherKey(String subject) {
        return TestIssuer.signWithForeignKey(claims(subject));
    }

    /** A token with the algorithm {@code none}. */
    public static String unsigned(String subject) {
        return TestIssuer.unsigned(claims(subject));
    }

    private static Map<String, Object> claims(String subject) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", TestIssuer.address());
        claims.put("sub", subject);
        claims.put("aud", List.of(AUDIENCE));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("azp", "staffhome-test");
        return claims;
    }
}
