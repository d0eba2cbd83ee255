package org.staffhome.welfare.fund;

import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/**
 * The four accounts of one organisation, source and earmark with their balances in fen, as they stand while the caller
 * holds their locks. It knows which accounts a posting touches and refuses one that would take an account below zero;
 * the database refuses the same again.
 */
record Fund(
        UUID organizationId,
        String orgPath,
        FundSource source,
        Earmark earmark,
        Map<AccountKind, UUID> accounts,
        Map<AccountKind, Long> balances) {

    Fund {
        accounts = Map.copyOf(accounts);
        balances = Map.copyOf(balances);
        if (accounts.size() != AccountKind.values().length || !accounts.keySet().equals(balances.keySet())) {
            throw new IllegalArgumentException("a fund has four accounts, these are " + accounts.keySet());
        }
    }

    UUID account(AccountKind kind) {
        return accounts.get(kind);
    }

    long balanceFen(AccountKind kind) {
        return balances.get(kind);
    }

    /** Refuses a posting that is more than the account has that it takes from. */
    void mustCover(Posting posting) {
        for (Posting.Line line : posting.lines()) {
            accounts.forEach((kind, id) -> {
                if (id.equals(line.accountId()) && kind != AccountKind.RECEIVED) {
                    mustNotFallBelowZero(kind, line.amountFen());
                }
            });
        }
    }

    private void mustNotFallBelowZero(AccountKind kind, long change) {
        if (Math.addExact(balanceFen(kind), change) < 0) {
            throw Problem.of(LedgerProblem.NOT_ENOUGH).with("balanceFen", balanceFen(kind));
        }
    }
}
