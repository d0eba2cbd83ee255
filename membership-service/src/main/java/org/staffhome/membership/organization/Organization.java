package org.staffhome.membership.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/**
 * One trade-union organisation (工会组织) and its life: applied for, approved one level up, established.
 *
 * <p>Founding needs the approval of the next higher organisation by somebody else than the applicant (Trade Union Law
 * art. 12). The path of short numbers ({@code /1/5/}) never changes with the name and is what the row scope compares.
 */
@Entity
@Table(name = "organization")
class Organization {

    static final String PATH_ROOT = "/";

    @Id
    private UUID id;

    @Column(name = "org_path")
    private String path;

    private long number;

    private UUID parentId;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private String name;
    private String code;
    private String creditCode;
    private String partyOrganization;

    @Enumerated(EnumType.STRING)
    private OrganizationState state;

    private int unitsCovered;
    private LocalDate establishedOn;
    private LocalDate dissolvedOn;
    private String appliedBy;
    private Instant appliedAt;
    private String decidedBy;
    private Instant decidedAt;

    @Version
    private int version;

    protected Organization() {}

    private Organization(
            UUID id, long number, Organization parent, OrganizationProfile profile, String applicant, Instant at) {
        this.id = id;
        this.number = number;
        this.parentId = parent == null ? null : parent.id;
        this.path = (parent == null ? PATH_ROOT : parent.path) + number + "/";
        this.kind = profile.kind();
        this.name = profile.name();
        this.code = profile.code();
        this.creditCode =
                profile.creditCode() == null ? null : profile.creditCode().value();
        this.partyOrganization = profile.partyOrganization();
        this.appliedBy = applicant;
        this.appliedAt = at;
        this.state = OrganizationState.PREPARING;
    }

    /** The root of the tree, established at once: nothing stands above a city federation that could approve it. */
    static Organization foundRoot(
            UUID id, long number, OrganizationProfile profile, LocalDate establishedOn, String founder, Instant at) {
        if (profile.kind() != OrganizationKind.CITY_FEDERATION) {
            throw Problem.of(OrganizationProblem.ROOT_MUST_BE_FEDERATION).at("/kind");
        }
        Organization root = new Organization(id, number, null, profile, founder, at);
        root.state = OrganizationState.ESTABLISHED;
        root.establishedOn = establishedOn;
        return root;
    }

    /** An application to found an organisation below this one, made by an officer of this one or of one above. */
    Organization applyFor(UUID childId, long childNumber, OrganizationProfile profile, String applicant, Instant at) {
        if (state != OrganizationState.ESTABLISHED) {
            throw Problem.of(OrganizationProblem.PARENT_NOT_ESTABLISHED).at("/parentId");
        }
        if (!kind.mayLead(profile.kind())) {
            throw Problem.of(OrganizationProblem.KIND_NOT_ALLOWED_HERE)
                    .with("kind", profile.kind().chinese())
                    .with("parentKind", kind.chinese())
                    .at("/kind");
        }
        return new Organization(childId, childNumber, this, profile, applicant, at);
    }

    /** The decision of the next higher organisation on the application. */
    void decide(boolean approved, String decider, Instant at) {
        if (state != OrganizationState.PREPARING) {
            throw Problem.of(OrganizationProblem.NOT_PREPARING);
        }
        if (decider.equals(appliedBy)) {
            throw Problem.of(OrganizationProblem.APPROVER_IS_APPLICANT);
        }
        this.state = approved ? OrganizationState.APPROVED : OrganizationState.REFUSED;
        this.decidedBy = decider;
        this.decidedAt = at;
    }

    /** The founding meeting was held: from this day on the organisation exists. */
    void establish(LocalDate on, LocalDate today) {
        if (state != OrganizationState.APPROVED) {
            throw Problem.of(OrganizationProblem.NOT_APPROVED);
        }
        if (on.isAfter(today)) {
            throw Problem.of(OrganizationProblem.ESTABLISHED_IN_FUTURE).at("/establishedOn");
        }
        this.state = OrganizationState.ESTABLISHED;
        this.establishedOn = on;
    }

    /** A new name, and what else of the profile is registered with it; kind and place in the tree stay. */
    void rename(String newName, CreditCode newCreditCode, String newPartyOrganization) {
        if (state == OrganizationState.REFUSED || state == OrganizationState.DISSOLVED) {
            throw Problem.of(OrganizationProblem.NAME_CHANGE_NOT_ALLOWED);
        }
        if (newName == null || newName.isBlank()) {
            throw Problem.of(OrganizationProblem.NAME_BLANK).at("/name");
        }
        this.name = newName.strip();
        this.creditCode = newCreditCode == null ? null : newCreditCode.value();
        this.partyOrganization = newPartyOrganization;
    }

    /** Covers further units; only unions with members do. */
    void coverFurtherUnits(int units) {
        if (state != OrganizationState.ESTABLISHED || !kind.hasMembers()) {
            throw Problem.of(OrganizationProblem.COVERS_NO_UNITS).with("kind", kind.chinese());
        }
        unitsCovered += units;
    }

    int unitsCovered() {
        return unitsCovered;
    }

    UUID id() {
        return id;
    }

    String path() {
        return path;
    }

    UUID parentId() {
        return parentId;
    }

    OrganizationKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String code() {
        return code;
    }

    String creditCode() {
        return creditCode;
    }

    String partyOrganization() {
        return partyOrganization;
    }

    OrganizationState state() {
        return state;
    }

    LocalDate establishedOn() {
        return establishedOn;
    }

    LocalDate dissolvedOn() {
        return dissolvedOn;
    }

    String appliedBy() {
        return appliedBy;
    }

    int version() {
        return version;
    }
}
