package org.staffhome.welfare.fund;

import java.util.Map;
import java.util.UUID;

/** The four accounts of one organisation, source and earmark, by kind. */
record Fund(
        UUID organizationId, String orgPath, FundSource source, Earmark earmark, Map<AccountKind, UUID> accounts) {

    Fund {
        accounts = Map.copyOf(accounts);
        if (accounts.size() != AccountKind.values().length) {
            throw new IllegalArgumentException("a fund has four accounts, these are " + accounts.keySet());
        }
    }

    UUID account(AccountKind kind) {
        return accounts.get(kind);
    }
}
