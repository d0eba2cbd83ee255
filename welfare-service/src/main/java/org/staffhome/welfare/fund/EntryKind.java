package org.staffhome.welfare.fund;

/** What an entry of the ledger tells. Only a RECEIPT and a SETTLE can be reversed: a COMMIT is undone by a RELEASE. */
public enum EntryKind {
    /** Money came in (收入). */
    RECEIPT(AccountKind.RECEIVED, AccountKind.FUND, true),
    /** An approval promises money (批准占用). */
    COMMIT(AccountKind.FUND, AccountKind.COMMITTED, false),
    /** A payment uses up the promise (支付). */
    SETTLE(AccountKind.COMMITTED, AccountKind.SPENT, true),
    /** A promise is given back (释放). */
    RELEASE(AccountKind.COMMITTED, AccountKind.FUND, false),
    /** The mirror of one earlier entry (冲正). */
    REVERSAL(null, null, false);

    private final AccountKind from;
    private final AccountKind to;
    private final boolean reversible;

    EntryKind(AccountKind from, AccountKind to, boolean reversible) {
        this.from = from;
        this.to = to;
        this.reversible = reversible;
    }

    AccountKind from() {
        return from;
    }

    AccountKind to() {
        return to;
    }

    boolean reversible() {
        return reversible;
    }
}
