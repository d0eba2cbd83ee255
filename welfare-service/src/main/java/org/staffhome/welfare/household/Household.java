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
import org.staffhome.welfare.member.KnownMember;
import org.staffhome.welfare.tier.Tier;

/**
 * The dossier of one household in hardship. It knows its head, who is responsible for it, its tier with the number of
 * the sheet that decided it, and its stage; persons, sheets and moves are rows of their own beside it.
 */
@Entity
@Table(name = "household")
public class Household {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    @Column(name = "member_id", updatable = false)
    private UUID headMemberId;

    @Column(name = "head_sequence")
    private long headSequence;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "assessment_due")
    private ReviewReason assessmentDue;

    @Enumerated(EnumType.STRING)
    @Column(name = "cadre_due")
    private ReviewReason cadreDue;

    @Version
    private int version;

    protected Household() {}

    /**
     * Opens a dossier at the stage APPEARED.
     *
     * @param head the head as he is known today, by whose organisation the dossier goes
     * @param responsibleMemberId the cadre responsible for the household; mandatory and never its head
     */
    public static Household register(
            UUID id,
            KnownMember head,
            UUID responsibleMemberId,
            Set<Cause> causes,
            Housing housing,
            LocalDate on,
            String by) {
        Household household = new Household();
        household.id = id;
        household.organizationId = head.organizationId();
        household.orgPath = head.orgPath();
        household.headMemberId = head.id();
        household.headSequence = head.sequence();
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
        this.cadreDue = null;
    }

    /** The head is no member any more: the tier is to be decided anew. */
    public void headLeft(ReviewReason how) {
        this.assessmentDue = how;
    }

    /** The responsible cadre is no member any more: another one is to be named. */
    public void cadreLeft() {
        this.cadreDue = ReviewReason.CADRE_LEFT;
    }

    /** Whether a state of the head is newer than the one last followed, and tells of another organisation. */
    public boolean goesWithHead(UUID headOrganizationId, long sequence) {
        return sequence > headSequence && !organizationId.equals(headOrganizationId);
    }

    /** Goes to the organisation that the head belongs to now; a cadre who does not stand in its line is to be replaced. */
    public void goWithHead(UUID headOrganizationId, String headPath, long sequence, boolean cadreStays) {
        this.organizationId = headOrganizationId;
        this.orgPath = headPath;
        this.headSequence = sequence;
        if (!cadreStays) {
            this.cadreDue = ReviewReason.HEAD_MOVED;
        }
    }

    /** Refuses aid while the dossier cannot stay as it is. */
    void mustNotAwaitReview() {
        ReviewReason due = assessmentDue == null ? cadreDue : assessmentDue;
        if (due != null) {
            throw Problem.of(HouseholdProblem.REVIEW_DUE).with("reason", due);
        }
    }

    /** Takes over a decision on the tier; returns the number of the sheet that holds it. */
    public int assess(Tier decided, String sealed, LocalDate on) {
        this.tier = decided;
        this.sealedCircumstances = sealed;
        this.assessedOn = on;
        this.assessmentDue = null;
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

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String orgPath() {
        return orgPath;
    }

    public UUID headMemberId() {
        return headMemberId;
    }

    public UUID responsibleMemberId() {
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

    public Tier tier() {
        return tier;
    }

    String sealedCircumstances() {
        return sealedCircumstances;
    }

    public int sheetNumber() {
        return sheetNumber;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    ReviewReason assessmentDue() {
        return assessmentDue;
    }

    ReviewReason cadreDue() {
        return cadreDue;
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    int version() {
        return version;
    }
}
