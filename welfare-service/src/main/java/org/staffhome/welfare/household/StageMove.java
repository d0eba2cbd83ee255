package org.staffhome.welfare.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** When a household came to a stage and who moved it there; written once. */
@Entity
@Table(name = "household_stage_move")
class StageMove {

    @Id
    private UUID id;

    @Column(name = "household_id", updatable = false)
    private UUID householdId;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HouseholdStage stage;

    @Column(name = "moved_on", updatable = false)
    private LocalDate movedOn;

    @Column(name = "moved_at", updatable = false)
    private Instant movedAt;

    @Column(name = "moved_by", updatable = false)
    private String movedBy;

    @Column(updatable = false)
    private String note;

    protected StageMove() {}

    StageMove(UUID id, Household household, LocalDate on, Instant at, String by, String note) {
        this.id = id;
        this.householdId = household.id();
        this.organizationId = household.organizationId();
        this.orgPath = household.orgPath();
        this.stage = household.stage();
        this.movedOn = on;
        this.movedAt = at;
        this.movedBy = by;
        this.note = note;
    }

    StageMoveView view() {
        return new StageMoveView(stage, movedOn, movedAt, movedBy, note);
    }
}
