package org.staffhome.welfare.household;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.welfare.tier.Tier;

/**
 * The dossier of one household in hardship. It knows its head, who is responsible for it, its tier with the number of
 * the sheet that decided it, and its stage; persons, sheets and moves are rows of their own beside it.
 */
@Entity
@Table(name = "household")
class Household {

    @Id
    private UUID id;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Column(name = "member_id", updatable = false)
    private UUID headMemberId;

    @Column(name = "responsible_member_id")
    private UUID responsibleMemberId;

    @Convert(converter = CausesAsText.class)
    private Set<Cause> causes;

    @Enumerated(EnumType.STRING)
    private Housing housing;

    @Enumerated(EnumType.STRING)
    private HouseholdStage stage;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Column(name = "circumstances_sealed")
    private String sealedCircumstances;

    @Column(name = "sheet_number")
    private int sheetNumber;

    @Column(name = "registered_on", updatable = false)
    private LocalDate registeredOn;

    @Column(name = "registered_by", updatable = false)
    private String registeredBy;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    @Version
    private int version;

    protected Household() {}

    /**
     * Opens a dossier at the stage APPEARED.
     *
     * @param responsibleMemberId the cadre responsible for the household; mandatory and never its head
     */
    static Household register(
            UUID id,
            UUID organizationId,
            String orgPath,
            UUID headMemberId,
            UUID responsibleMemberId,
            Set<Cause> causes,
            Housing housing,
            LocalDate on,
            String by) {
        Household household = new Household();
        household.id = id;
        household.organizationId = organizationId;
        household.orgPath = orgPath;
        household.headMemberId = headMemberId;
        household.causes = Set.copyOf(causes);
        household.housing = housing;
        household.stage = HouseholdStage.APPEARED;
        household.registeredOn = on;
        household.registeredBy = by;
        household.makeResponsible(responsibleMemberId);
        return household;
    }

    /** Names the cadre who is responsible from now on. */
    void makeResponsible(UUID cadreMemberId) {
        if (cadreMemberId == null) {
            throw Problem.of(HouseholdProblem.CADRE_MISSING).at("/responsibleMemberId");
        }
        if (cadreMemberId.equals(headMemberId)) {
            throw Problem.of(HouseholdProblem.CADRE_IS_HEAD).at("/responsibleMemberId");
        }
        this.responsibleMemberId = cadreMemberId;
    }

    /** Takes over a decision on the tier; returns the number of the sheet that holds it. */
    int assess(Tier decided, String sealed, LocalDate on) {
        this.tier = decided;
        this.sealedCircumstances = sealed;
        this.assessedOn = on;
        this.sheetNumber = sheetNumber + 1;
        return sheetNumber;
    }

    /** Goes to the next stage. Help must be told in words; no stage is skipped. */
    void moveTo(HouseholdStage next, String note) {
        if (next != stage.next()) {
            throw Problem.of(HouseholdProblem.STAGE_SKIPPED)
                    .with("stage", stage)
                    .with("next", stage.next())
                    .with("asked", next)
                    .at("/stage");
        }
        if (next == HouseholdStage.AIDED && (note == null || note.isBlank())) {
            throw Problem.of(HouseholdProblem.STAGE_NOTE_MISSING).at("/note");
        }
        this.stage = next;
    }

    /** A payment reached the household: a tracked household is thereby aided. Returns whether the stage moved. */
    boolean wasPaid() {
        if (stage != HouseholdStage.TRACKED) {
            return false;
        }
        this.stage = HouseholdStage.AIDED;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String orgPath() {
        return orgPath;
    }

    UUID headMemberId() {
        return headMemberId;
    }

    UUID responsibleMemberId() {
        return responsibleMemberId;
    }

    Set<Cause> causes() {
        return causes;
    }

    Housing housing() {
        return housing;
    }

    HouseholdStage stage() {
        return stage;
    }

    Tier tier() {
        return tier;
    }

    String sealedCircumstances() {
        return sealedCircumstances;
    }

    int sheetNumber() {
        return sheetNumber;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    int version() {
        return version;
    }
}
