package org.staffhome.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.platform.problem.Problem;

/**
 * One membership (会籍) of a person in an organisation. Identity number and mobile are held sealed; the aggregate never
 * sees them open. Gender and birth date follow from the identity number, so they cannot contradict it.
 */
@Entity
@Table(name = "member")
class Member {

    @Id
    private UUID id;

    private UUID organizationId;

    @Column(name = "org_path")
    private String path;

    private long memberNumber;
    private String name;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    private LocalDate birthDate;
    private String idNumberSealed;
    private String idNumberIndex;
    private String mobileSealed;

    @Enumerated(EnumType.STRING)
    private EmploymentKind employmentKind;

    private String education;
    private String maritalStatus;
    private UUID unitId;
    private LocalDate joinedOn;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    private LocalDate statusSince;

    @Version
    private int version;

    protected Member() {}

    /** Where a membership belongs. */
    record Home(UUID organizationId, String path, UUID unitId) {}

    /** What is known of the person; the sealed parts are sealed for the member's id. */
    record Person(
            String name,
            Gender gender,
            LocalDate birthDate,
            String idNumberSealed,
            String idNumberIndex,
            String mobileSealed,
            EmploymentKind employmentKind,
            String education,
            String maritalStatus) {}

    /** A person becomes a member of an organisation. */
    static Member join(UUID id, long memberNumber, Home home, Person person, LocalDate joinedOn, LocalDate today) {
        if (joinedOn.isAfter(today)) {
            throw Problem.of(MemberProblem.JOINED_IN_FUTURE).at("/joinedOn");
        }
        if (person.birthDate().isAfter(today)) {
            throw Problem.of(MemberProblem.IDENTITY_NUMBER_INVALID).at("/idNumber");
        }
        if (joinedOn.isBefore(person.birthDate())) {
            throw Problem.of(MemberProblem.JOINED_BEFORE_BIRTH).at("/joinedOn");
        }
        Member member = new Member();
        member.id = id;
        member.memberNumber = memberNumber;
        member.organizationId = home.organizationId();
        member.path = home.path();
        member.unitId = home.unitId();
        member.name = person.name();
        member.gender = person.gender();
        member.birthDate = person.birthDate();
        member.idNumberSealed = person.idNumberSealed();
        member.idNumberIndex = person.idNumberIndex();
        member.mobileSealed = person.mobileSealed();
        member.employmentKind = person.employmentKind();
        member.education = person.education();
        member.maritalStatus = person.maritalStatus();
        member.joinedOn = joinedOn;
        member.status = MemberStatus.ACTIVE;
        member.statusSince = joinedOn;
        return member;
    }

    /** Moves the membership on; {@link MemberStatus} says which moves there are. */
    void become(MemberStatus next, LocalDate on, LocalDate today) {
        if (!status.mayBecome(next) || on.isAfter(today) || on.isBefore(statusSince)) {
            throw Problem.of(MemberProblem.STATUS_NOT_ALLOWED)
                    .with("from", status)
                    .with("to", next)
                    .at("/status");
        }
        this.status = next;
        this.statusSince = on;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String path() {
        return path;
    }

    long memberNumber() {
        return memberNumber;
    }

    String name() {
        return name;
    }

    Gender gender() {
        return gender;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    String idNumberSealed() {
        return idNumberSealed;
    }

    String mobileSealed() {
        return mobileSealed;
    }

    EmploymentKind employmentKind() {
        return employmentKind;
    }

    String education() {
        return education;
    }

    String maritalStatus() {
        return maritalStatus;
    }

    UUID unitId() {
        return unitId;
    }

    LocalDate joinedOn() {
        return joinedOn;
    }

    MemberStatus status() {
        return status;
    }

    LocalDate statusSince() {
        return statusSince;
    }

    int version() {
        return version;
    }
}
