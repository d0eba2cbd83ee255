package org.staffhome.welfare.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One line of a posted entry; the database gives it its position in the account and the balance after it. */
@Entity
@Table(name = "ledger_line")
@IdClass(EntryLine.Key.class)
class EntryLine {

    /** A line is known by its entry and account: no account appears twice in an entry. */
    record Key(UUID entryId, UUID accountId) implements Serializable {}

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Column(name = "amount_fen", updatable = false)
    private long amountFen;

    @Column(insertable = false, updatable = false)
    private long position;

    @Column(name = "balance_after_fen", insertable = false, updatable = false)
    private long balanceAfterFen;

    protected EntryLine() {}

    EntryLine(UUID entryId, Fund fund, Posting.Line line) {
        this.entryId = entryId;
        this.accountId = line.accountId();
        this.organizationId = fund.organizationId();
        this.orgPath = fund.orgPath();
        this.amountFen = line.amountFen();
    }

    Posting.Line asPosted() {
        return new Posting.Line(accountId, amountFen);
    }
}
