package org.staffhome.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fetches access tokens of demonstration accounts from the suite's identity provider. */
final class TokenSource {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final SecretStore secrets;

    TokenSource(Settings settings, SecretStore secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** A fresh access token. */
    String token(Account account) {
        if (settings.outsideIssuer().isPresent()) {
            throw new LocalException(
                    "The suite uses your own identity provider (STAFFHOME_OIDC), which issues the tokens.");
        }
        Map<String, String> form = new LinkedHashMap<>();
        if (account.client()) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", account.account());
            form.put("client_secret", Realm.password(secrets, account));
        } else {
            form.put("grant_type", "password");
            form.put("client_id", Realm.CLI);
            form.put("username", account.account());
            form.put("password", Realm.password(secrets, account));
        }
        form.put("scope", "openid");
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != OK) {
                throw new LocalException("The identity provider gave no token: "
                        + answer.path("error_description")
                                .asText(answer.path("error").asText()) + ".");
            }
            return answer.path("access_token").asText();
        } catch (IOException e) {
            throw new LocalException(
                    "The identity provider does not answer on " + settings.issuer() + "; is the suite up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted.", e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
