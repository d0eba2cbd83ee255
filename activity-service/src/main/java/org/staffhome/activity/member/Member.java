package org.staffhome.activity.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the member replica. The personal fields are sealed for this row. */
@Entity
@Table(name = "member")
class Member {
    @Id
    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    private String status;

    private String name;

    private String gender;

    @Column(name = "birth_year")
    private String birthYear;

    @Column(name = "employment_kind")
    private String employmentKind;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** For the persistence provider. */
    protected Member() {}

    Member(UUID memberId) {
        this.memberId = memberId;
    }

    /** Takes over what membership says; the sealed values are sealed for this row. */
    void become(UUID organizationId, String orgPath, String status, SealedTraits traits, Instant now) {
        this.organizationId = organizationId;
        this.orgPath = orgPath;
        this.status = status;
        this.name = traits.name();
        this.gender = traits.gender();
        this.birthYear = traits.birthYear();
        this.employmentKind = traits.employmentKind();
        this.receivedAt = now;
    }

    /** The personal fields, each sealed for its column of this row; null stays null. */
    record SealedTraits(String name, String gender, String birthYear, String employmentKind) {}

    UUID memberId() {
        return memberId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String orgPath() {
        return orgPath;
    }

    /** In force: active, or retained by those who retired or lost their work (Constitution of the Chinese Trade Unions). */
    boolean isInForce() {
        return "ACTIVE".equals(status) || "RETAINED".equals(status);
    }

    SealedTraits traits() {
        return new SealedTraits(name, gender, birthYear, employmentKind);
    }
}
