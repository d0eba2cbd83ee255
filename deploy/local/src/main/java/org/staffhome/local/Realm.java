package org.staffhome.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The realm {@code staffhome}: the template {@code realm.json} with this data folder's addresses, secrets and accounts. */
final class Realm {

    static final String NAME = "staffhome";

    /** The client of {@code deploy/token}: public, direct grant, only in the local suite. */
    static final String CLI = "staffhome-cli";

    /** The client of the console in the gateway: confidential, code flow with PKCE. */
    static final String CONSOLE = "staffhome-console";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    /** The realm as Keycloak imports it. */
    static String render(SecretStore secrets, String gateway) {
        try (InputStream in = Realm.class.getResourceAsStream("realm.json")) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> values = Map.of(
                    "gateway", gateway,
                    "gatewayAtLocalhost", gateway.replace("127.0.0.1", "localhost"),
                    "consoleSecret", secrets.password(CONSOLE));
            for (Map.Entry<String, String> value : values.entrySet()) {
                template = template.replace("${" + value.getKey() + "}", value.getValue());
            }
            ObjectNode realm = (ObjectNode) JSON.readTree(template);
            addAccounts(realm, secrets);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
        } catch (IOException e) {
            throw new IllegalStateException("realm.json is broken", e);
        }
    }

    /** The password of a person's account, or the secret of a machine's. */
    static String password(SecretStore secrets, Account account) {
        return account.client() ? secrets.password(account.account()) : secrets.password("demonstration");
    }

    private static void addAccounts(ObjectNode realm, SecretStore secrets) {
        ArrayNode users = realm.withArray("users");
        for (Account account : Account.all()) {
            ObjectNode user = users.addObject();
            user.put("id", account.subject());
            user.put("enabled", true);
            if (account.client()) {
                user.put("username", "service-account-" + account.account());
                user.put("serviceAccountClientId", account.account());
                addMachine(realm, secrets, account);
            } else {
                user.put("username", account.account());
                user.put("firstName", account.name());
                user.put("lastName", account.account());
                user.put("email", account.account() + "@staffhome.invalid");
                user.put("emailVerified", true);
                ObjectNode credential = user.putArray("credentials").addObject();
                credential.put("type", "password");
                credential.put("value", password(secrets, account));
                credential.put("temporary", false);
            }
        }
    }

    private static void addMachine(ObjectNode realm, SecretStore secrets, Account account) {
        ObjectNode client = realm.withArray("clients").addObject();
        client.put("clientId", account.account());
        client.put("name", account.name());
        client.put("description", account.en());
        client.put("enabled", true);
        client.put("protocol", "openid-connect");
        client.put("publicClient", false);
        client.put("secret", password(secrets, account));
        client.put("serviceAccountsEnabled", true);
        client.put("standardFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        ArrayNode mappers = client.putArray("protocolMappers");
        realm.withArray("clients").get(0).withArray("protocolMappers").forEach(mappers::add);
    }
}
