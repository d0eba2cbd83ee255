package org.staffhome.welfare.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One account of a fund. Its balance is kept by the database from the lines posted to it; nothing here can change it.
 */
@Entity
@Table(name = "ledger_account")
class Account {

    @Id
    private UUID id;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FundSource source;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Earmark earmark;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AccountKind kind;

    @Column(name = "balance_fen", insertable = false, updatable = false)
    private long balanceFen;

    @Column(name = "last_position", insertable = false, updatable = false)
    private long lastPosition;

    @Column(name = "opened_on", updatable = false)
    private LocalDate openedOn;

    protected Account() {}

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String orgPath() {
        return orgPath;
    }

    FundSource source() {
        return source;
    }

    Earmark earmark() {
        return earmark;
    }

    AccountKind kind() {
        return kind;
    }

    long balanceFen() {
        return balanceFen;
    }

    LocalDate openedOn() {
        return openedOn;
    }
}
