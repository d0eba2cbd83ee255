package org.staffhome.welfare.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The head of a posted entry (记账凭证). Written once, never changed; an error is mended by a reversal. */
@Entity
@Table(name = "ledger_entry")
class Entry {

    @Id
    private UUID id;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EntryKind kind;

    @Column(name = "fund_account_id", updatable = false)
    private UUID fundAccountId;

    @Column(name = "posting_key", updatable = false)
    private String postingKey;

    @Column(name = "amount_fen", updatable = false)
    private long amountFen;

    @Column(name = "line_count", updatable = false)
    private int lineCount;

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "reverses_id", updatable = false)
    private UUID reversesId;

    @Column(name = "document_number", updatable = false)
    private String documentNumber;

    @Column(updatable = false)
    private String remark;

    @Column(name = "value_on", updatable = false)
    private LocalDate valueOn;

    @Column(name = "posted_on", updatable = false)
    private LocalDate postedOn;

    @Column(name = "posted_at", updatable = false)
    private Instant postedAt;

    @Column(name = "posted_by", updatable = false)
    private String postedBy;

    protected Entry() {}

    Entry(UUID id, Fund fund, Posting posting, Occasion occasion, LocalDate postedOn, Instant postedAt, String by) {
        this.id = id;
        this.organizationId = fund.organizationId();
        this.orgPath = fund.orgPath();
        this.kind = posting.kind();
        this.fundAccountId = fund.account(AccountKind.FUND);
        this.amountFen = posting.amountFen();
        this.lineCount = posting.lines().size();
        this.postingKey = occasion.key();
        this.applicationId = occasion.applicationId();
        this.reversesId = occasion.reversesId();
        this.documentNumber = occasion.documentNumber();
        this.remark = occasion.remark();
        this.valueOn = occasion.valueOn();
        this.postedOn = postedOn;
        this.postedAt = postedAt;
        this.postedBy = by;
    }

    /** Whether a posting under the same key would say the same: then it is a repetition, not an error. */
    boolean saysTheSame(Posting posting, Fund fund, Occasion occasion) {
        return kind == posting.kind()
                && amountFen == posting.amountFen()
                && fundAccountId.equals(fund.account(AccountKind.FUND))
                && Objects.equals(applicationId, occasion.applicationId())
                && Objects.equals(reversesId, occasion.reversesId());
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    EntryKind kind() {
        return kind;
    }

    UUID fundAccountId() {
        return fundAccountId;
    }

    long amountFen() {
        return amountFen;
    }

    UUID applicationId() {
        return applicationId;
    }

    LocalDate valueOn() {
        return valueOn;
    }
}
