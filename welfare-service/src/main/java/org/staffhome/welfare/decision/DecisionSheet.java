package org.staffhome.welfare.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.welfare.household.Household;
import org.staffhome.welfare.tier.Tier;
import org.staffhome.welfare.tier.TierPolicy;
import org.staffhome.welfare.tier.TierReason;

/**
 * What a tier was decided from, kept for ever: the circumstances (sealed), the formula by name, the rule versions with
 * their values and legal bases, the result (sealed, since it tells incomes) and the reason.
 */
@Entity
@Table(name = "decision_sheet")
public class DecisionSheet {

    @Id
    private UUID id;

    @Column(name = "household_id", updatable = false)
    private UUID householdId;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Column(updatable = false)
    private int number;

    @Column(name = "inputs_sealed", updatable = false)
    private String sealedInputs;

    @Column(name = "result_sealed", updatable = false)
    private String sealedResult;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Tier tier;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TierReason reason;

    @Column(updatable = false)
    private String policy;

    @Column(updatable = false)
    private String rules;

    @Column(name = "decided_on", updatable = false)
    private LocalDate decidedOn;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    @Column(name = "decided_by", updatable = false)
    private String decidedBy;

    protected DecisionSheet() {}

    DecisionSheet(
            UUID id,
            Household household,
            String sealedInputs,
            String sealedResult,
            TierReason reason,
            String rules,
            LocalDate on,
            Instant at,
            String by) {
        this.id = id;
        this.householdId = household.id();
        this.organizationId = household.organizationId();
        this.orgPath = household.orgPath();
        this.number = household.sheetNumber();
        this.sealedInputs = sealedInputs;
        this.sealedResult = sealedResult;
        this.tier = household.tier();
        this.reason = reason;
        this.policy = TierPolicy.NAME;
        this.rules = rules;
        this.decidedOn = on;
        this.decidedAt = at;
        this.decidedBy = by;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    String sealedInputs() {
        return sealedInputs;
    }

    String sealedResult() {
        return sealedResult;
    }

    Tier tier() {
        return tier;
    }

    TierReason reason() {
        return reason;
    }

    String policy() {
        return policy;
    }

    String rules() {
        return rules;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }
}
