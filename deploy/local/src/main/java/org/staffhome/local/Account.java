package org.staffhome.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One demonstration account, as {@code accounts.json} lists it. The realm, {@code deploy/token --list} and the demonstration
 * city all read that one file.
 *
 * @param account the name to log in with
 * @param subject the fixed {@code sub} of its tokens, which grants name
 * @param client whether it is a machine (client credentials) instead of a person
 * @param name the person's invented name
 * @param roles the roles that the demonstration city grants to it
 * @param place where: FEDERATION, COMMITTEE or UNION
 * @param zh what it may do, in Chinese
 * @param en what it may do, in English
 */
public record Account(
        String account,
        String subject,
        boolean client,
        String name,
        List<String> roles,
        String place,
        String zh,
        String en) {

    /** The account that is federation administrator by configuration, before any grant exists. */
    public static final String ADMINISTRATOR = "admin";

    /** All demonstration accounts in the order of the file. */
    public static List<Account> all() {
        try (InputStream in = Account.class.getResourceAsStream("accounts.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<List<Account>>() {});
        } catch (IOException e) {
            throw new IllegalStateException("accounts.json is broken", e);
        }
    }

    /** The account of this name; a clear error lists those that there are. */
    public static Account of(String name) {
        return all().stream()
                .filter(account -> account.account().equals(name))
                .findFirst()
                .orElseThrow(() -> new LocalException("There is no account \"" + name + "\"; there are "
                        + String.join(", ", all().stream().map(Account::account).toList()) + "."));
    }
}
