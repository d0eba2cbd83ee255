package org.staffhome.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An OpenID provider on the loopback address: discovery, keys, and tokens of any quality a test asks for. */
public final class Issuer {
    private final RsaJsonWebKey key;
    private final RsaJsonWebKey foreignKey;
    private final HttpServer server;
    private final String address;

    private Issuer(Vertx vertx) throws Exception {
        this.key = RsaJwkGenerator.generateJwk(2048);
        this.foreignKey = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("edge-test");
        foreignKey.setKeyId("edge-test");
        this.server = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(request.path().endsWith("/keys") ? keys() : discovery()))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        this.address = "http://127.0.0.1:" + server.actualPort();
    }

    static Issuer start(Vertx vertx) throws Exception {
        return new Issuer(vertx);
    }

    String address() {
        return address;
    }

    /** A good token. */
    public String token(String subject) {
        return sign(key, claims(subject, address, "staffhome-api", Duration.ofMinutes(5)));
    }

    /** A token whose time is over. */
    public String expired(String subject) {
        return sign(key, claims(subject, address, "staffhome-api", Duration.ofMinutes(-10)));
    }

    /** A token meant for another application. */
    public String forAudience(String subject, String audience) {
        return sign(key, claims(subject, address, audience, Duration.ofMinutes(5)));
    }

    /** A token of another issuer, signed with this one's key. */
    public String ofIssuer(String subject, String issuer) {
        return sign(key, claims(subject, issuer, "staffhome-api", Duration.ofMinutes(5)));
    }

    /** A token signed with a key that is not this issuer's, under the same key id. */
    public String signedByStranger(String subject) {
        return sign(foreignKey, claims(subject, address, "staffhome-api", Duration.ofMinutes(5)));
    }

    private static JsonObject claims(String subject, String issuer, String audience, Duration validity) {
        Instant now = Instant.now();
        return new JsonObject(Map.of(
                "iss",
                issuer,
                "sub",
                subject,
                "aud",
                audience,
                "iat",
                now.minusSeconds(900).getEpochSecond(),
                "exp",
                now.plus(validity).getEpochSecond(),
                "typ",
                "Bearer"));
    }

    private static String sign(RsaJsonWebKey key, JsonObject claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.encode());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keys() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private String discovery() {
        return new JsonObject()
                .put("issuer", address)
                .put("jwks_uri", address + "/keys")
                .put("token_endpoint", address + "/token")
                .put("authorization_endpoint", address + "/authorize")
                .encode();
    }
}
