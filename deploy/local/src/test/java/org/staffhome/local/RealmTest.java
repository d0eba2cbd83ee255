package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm carries the accounts of the one list, with fixed subjects and generated passwords. */
class RealmTest {

    @Test
    void everyAccountIsAUserWithItsSubject(@TempDir Path home) throws Exception {
        SecretStore secrets = SecretStore.in(home);
        JsonNode realm = new ObjectMapper().readTree(Realm.render(secrets, "http://127.0.0.1:8080"));
        assertThat(realm.path("users")).hasSameSizeAs(Account.all());
        for (Account account : Account.all()) {
            JsonNode user = user(realm, account.subject());
            if (account.client()) {
                assertThat(user.path("serviceAccountClientId").asText()).isEqualTo(account.account());
            } else {
                assertThat(user.path("username").asText()).isEqualTo(account.account());
                assertThat(user.path("credentials").get(0).path("value").asText())
                        .isEqualTo(Realm.password(secrets, account));
            }
        }
    }

    @Test
    void everyClientAsksForTheAudienceOfTheApi(@TempDir Path home) throws Exception {
        String text = Realm.render(SecretStore.in(home), "http://127.0.0.1:8080");
        assertThat(text).doesNotContain("${");
        for (JsonNode client : new ObjectMapper().readTree(text).path("clients")) {
            assertThat(client.path("protocolMappers").toString())
                    .as(client.path("clientId").asText())
                    .contains("\"included.custom.audience\":\"staffhome-api\"");
        }
    }

    @Test
    void theConsoleUsesTheCodeFlowWithPkceAndComesBackToTheGateway(@TempDir Path home) throws Exception {
        SecretStore secrets = SecretStore.in(home);
        for (JsonNode client : new ObjectMapper()
                .readTree(Realm.render(secrets, "http://127.0.0.1:8080"))
                .path("clients")) {
            if (client.path("clientId").asText().equals(Realm.CONSOLE)) {
                assertThat(client.path("publicClient").asBoolean()).isFalse();
                assertThat(client.path("secret").asText()).isEqualTo(secrets.password(Realm.CONSOLE));
                assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
                assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText())
                        .isEqualTo("S256");
                assertThat(client.path("redirectUris").toString()).contains("http://127.0.0.1:8080/*");
            }
        }
    }

    @Test
    void accountsAreDistinctAndExplainedInBothLanguages() {
        Set<String> names = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        for (Account account : Account.all()) {
            assertThat(names.add(account.account())).isTrue();
            assertThat(subjects.add(UUID.fromString(account.subject()).toString()))
                    .isTrue();
            assertThat(account.zh()).isNotBlank();
            assertThat(account.en()).isNotBlank();
            assertThat(account.roles()).isNotEmpty();
            assertThat(account.place()).isIn("FEDERATION", "COMMITTEE", "UNION");
        }
        assertThat(Account.of("admin").roles()).containsExactly("FEDERATION_ADMIN");
        assertThatThrownBy(() -> Account.of("nobody"))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("admin, leader");
    }

    private static JsonNode user(JsonNode realm, String id) {
        for (JsonNode user : realm.path("users")) {
            if (user.path("id").asText().equals(id)) {
                return user;
            }
        }
        throw new AssertionError("No user " + id);
    }
}
