package org.staffhome.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A small OpenID Connect issuer on loopback: discovery, keys, and tokens signed with RS256, so that services check a real
 * signature against a real key endpoint.
 */
final class TestIssuer {

    /** The key identifier that the key endpoint publishes. */
    static final String KEY_ID = "test-1";

    private static final int KEY_BITS = 2048;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private TestIssuer() {}

    /** The issuer's address, which is also the {@code iss} claim of its tokens. */
    static String address() {
        return JvmRegistry.once("issuer", () -> {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/staffhome";
                byte[] discovery = discovery(address);
                byte[] keys = keys();
                server.createContext(
                        "/realms/staffhome/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
                server.createContext("/realms/staffhome/keys", exchange -> answer(exchange, keys));
                server.setExecutor(Executors.newCachedThreadPool(task -> {
                    Thread thread = new Thread(task, "test-issuer");
                    thread.setDaemon(true);
                    return thread;
                }));
                server.start();
                return address;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start the test issuer", e);
            }
        });
    }

    /** A token with these claims, signed with the published key. */
    static String sign(Map<String, Object> claims) {
        return sign(claims, privateKey("issuer-key"));
    }

    /** A token with these claims that names the published key but is signed with another one. */
    static String signWithForeignKey(Map<String, Object> claims) {
        return sign(claims, privateKey("foreign-key"));
    }

    /** A token with these claims and the algorithm {@code none}. */
    static String unsigned(Map<String, Object> claims) {
        return encode(Map.of("alg", "none", "typ", "JWT")) + "." + encode(claims) + ".";
    }

    private static String sign(Map<String, Object> claims, PrivateKey key) {
        try {
            String content = encode(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID)) + "." + encode(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }

    private static PrivateKey privateKey(String name) {
        String encoded = JvmRegistry.once(name, () -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                return Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every JDK makes RSA keys", e);
            }
        });
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stored key is broken", e);
        }
    }

    private static byte[] discovery(String address) throws JsonProcessingException {
        return JSON.writeValueAsBytes(Map.of(
                "issuer",
                address,
                "jwks_uri",
                address + "/keys",
                "authorization_endpoint",
                address + "/authorize",
                "token_endpoint",
                address + "/token",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    private static byte[] keys() throws JsonProcessingException {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) privateKey("issuer-key");
        return JSON.writeValueAsBytes(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        unsigned(key.getModulus()),
                        "e",
                        unsigned(key.getPublicExponent())))));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static String encode(Map<String, Object> part) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Claims that are no JSON", e);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
