package org.staffhome.local.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.staffhome.local.Account;

/**
 * Who of the city stands behind the demonstration accounts. The accounts come from {@code accounts.json}; authority follows
 * office, so each of them but the administrator is a member who is elected or appointed.
 */
final class Cast {

    static final String ADMIN = Account.ADMINISTRATOR;
    static final String LEADER = "leader";
    static final String CHAIR = "chair";
    static final String OFFICER = "officer";
    static final String ORGANIZER = "organizer";
    static final String WELFARE = "welfare";
    static final String APPROVER = "approver";
    static final String TREASURER = "treasurer";
    static final String EVALUATOR = "evaluator";
    static final String MEMBER = "member";

    /** Roles that come with an election or with the membership; every other one is a post that is appointed. */
    private static final List<String> NOT_APPOINTED = List.of("UNION_CHAIR", "MEMBER");

    private static final int SEATS = 3;

    private Cast() {}

    /** The accounts that a member of the city stands behind. */
    static List<Account> members() {
        return Account.all().stream()
                .filter(account -> !account.account().equals(ADMIN))
                .toList();
    }

    /** The posts that an account's member is appointed to. */
    static List<String> posts(Account account) {
        return account.roles().stream()
                .filter(role -> !NOT_APPOINTED.contains(role))
                .toList();
    }

    /**
     * The names of these members, for the generator: chair and organiser hold seats in the union that is shown, whose member
     * the account of a plain member is too; all others work in the first union and hold no seat.
     */
    static Map<Integer, List<String>> names() {
        List<String> first = new ArrayList<>(Arrays.asList(new String[SEATS]));
        for (Account account : members()) {
            if (!List.of(CHAIR, ORGANIZER, MEMBER).contains(account.account())) {
                first.add(account.name());
            }
        }
        List<String> shown = Arrays.asList(
                Account.of(CHAIR).name(),
                null,
                Account.of(ORGANIZER).name(),
                Account.of(MEMBER).name());
        return Map.of(0, first, CityGenerator.SHOWN_UNION, shown);
    }
}
