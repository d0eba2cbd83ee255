package org.staffhome.welfare.fund;

import static org.assertj.core.api.Assertions.assertThat;

import org.staffhome.testkit.TestDatabase;

/** The invariants of the whole ledger, asked of the database past the service. */
final class LedgerSoundness {

    private LedgerSoundness() {}

    static void check(TestDatabase database) {
        assertThat(database.number("select coalesce(sum(balance_fen), 0) from ledger_account"))
                .as("the sum over the city is zero")
                .isZero();
        assertThat(database.number("select count(*) from ledger_account where kind <> 'RECEIVED' and balance_fen < 0"))
                .as("no account is below zero")
                .isZero();
        assertThat(database.number("select count(*) from (select entry_id from ledger_line group by entry_id"
                        + " having sum(amount_fen) <> 0) broken"))
                .as("every entry balances")
                .isZero();
        assertThat(database.number("select count(*) from ledger_account a left join (select account_id,"
                        + " sum(amount_fen) as total, count(*) as lines from ledger_line group by account_id) l"
                        + " on l.account_id = a.id where a.balance_fen <> coalesce(l.total, 0)"
                        + " or a.last_position <> coalesce(l.lines, 0)"))
                .as("balances and positions are those of the lines")
                .isZero();
        assertThat(database.number("select count(*) from (select balance_after_fen, sum(amount_fen) over"
                        + " (partition by account_id order by position) as running from ledger_line) l"
                        + " where balance_after_fen <> running"))
                .as("each line's balance is the running sum")
                .isZero();
    }
}
