package org.staffhome.membership.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.staffhome.platform.problem.Problem;

/**
 * A place of work (用人单位): covered by a union, or not yet and then with the reason. Head counts are null as long as
 * nobody counted; a rate over an unknown count is unknown, never full.
 */
@Entity
@Table(name = "employer_unit")
class EmployerUnit {

    @Id
    private UUID id;

    private UUID organizationId;

    @Column(name = "org_path")
    private String path;

    private String name;
    private String creditCode;
    private boolean covered;
    private LocalDate coveredSince;

    @Enumerated(EnumType.STRING)
    private NoUnionReason noUnionReason;

    @Enumerated(EnumType.STRING)
    private UnitCategory category;

    private String zone;
    private Integer staff;
    private Integer women;
    private Integer migrant;
    private Integer agency;

    @Version
    private int version;

    protected EmployerUnit() {}

    /** Head counts of a unit, each null when unknown; none may be above the staff. */
    record Headcount(Integer staff, Integer women, Integer migrant, Integer agency) {

        static final Headcount UNKNOWN = new Headcount(null, null, null, null);

        Headcount {
            boolean above = staff != null
                    && Stream.of(women, migrant, agency)
                            .filter(Objects::nonNull)
                            .anyMatch(part -> part > staff);
            if (above) {
                throw Problem.of(EmployerUnitProblem.PARTS_ABOVE_STAFF).at("/staff");
            }
        }
    }

    /** What is registered of a unit; credit code and zone may be null. */
    record Profile(String name, String creditCode, UnitCategory category, String zone, Headcount headcount) {}

    private EmployerUnit(UUID id, UUID organizationId, String path, Profile profile) {
        this.id = id;
        this.organizationId = organizationId;
        this.path = path;
        this.name = profile.name().strip();
        this.creditCode = profile.creditCode();
        this.category = profile.category();
        this.zone = profile.zone();
        this.staff = profile.headcount().staff();
        this.women = profile.headcount().women();
        this.migrant = profile.headcount().migrant();
        this.agency = profile.headcount().agency();
    }

    /** A unit whose staff a union takes care of. */
    static EmployerUnit covered(UUID id, UUID unionId, String unionPath, Profile profile, LocalDate since) {
        EmployerUnit unit = new EmployerUnit(id, unionId, unionPath, profile);
        unit.covered = true;
        unit.coveredSince = since;
        return unit;
    }

    /** A unit that has no union yet, seen by the organisation responsible for it. */
    static EmployerUnit uncovered(
            UUID id, UUID organizationId, String organizationPath, Profile profile, NoUnionReason reason) {
        if (reason == null) {
            throw Problem.of(EmployerUnitProblem.REASON_MISSING).at("/noUnionReason");
        }
        EmployerUnit unit = new EmployerUnit(id, organizationId, organizationPath, profile);
        unit.covered = false;
        unit.noUnionReason = reason;
        return unit;
    }

    UUID id() {
        return id;
    }

    /**
     * A union takes care of a unit that was registered without one (建会覆盖).
     *
     * @param knownCreditCode what the union knows, taken over when nothing was registered; may be null
     */
    void coverBy(UUID unionId, String unionPath, String knownCreditCode, LocalDate since) {
        if (covered) {
            throw Problem.of(EmployerUnitProblem.COVERED_ALREADY);
        }
        if (!unionPath.startsWith(path)) {
            throw Problem.of(EmployerUnitProblem.ANOTHER_LINE);
        }
        this.organizationId = unionId;
        this.path = unionPath;
        this.covered = true;
        this.coveredSince = since;
        this.noUnionReason = null;
        if (creditCode == null) {
            this.creditCode = knownCreditCode;
        }
    }

    UUID organizationId() {
        return organizationId;
    }

    String name() {
        return name;
    }

    String creditCode() {
        return creditCode;
    }

    boolean isCovered() {
        return covered;
    }

    LocalDate coveredSince() {
        return coveredSince;
    }

    NoUnionReason noUnionReason() {
        return noUnionReason;
    }

    UnitCategory category() {
        return category;
    }

    String zone() {
        return zone;
    }

    Integer staff() {
        return staff;
    }

    Integer women() {
        return women;
    }

    Integer migrant() {
        return migrant;
    }

    Integer agency() {
        return agency;
    }

    int version() {
        return version;
    }
}
