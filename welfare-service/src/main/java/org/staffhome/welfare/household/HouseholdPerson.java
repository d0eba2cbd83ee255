package org.staffhome.welfare.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One person of a household. What is sensitive stands here sealed and is opened by {@link HouseholdVault} alone. */
@Entity
@Table(name = "household_person")
public class HouseholdPerson {

    @Id
    private UUID id;

    @Column(name = "household_id", updatable = false)
    private UUID householdId;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Column(updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Relation relation;

    @Column(name = "birth_year")
    private Integer birthYear;

    @Enumerated(EnumType.STRING)
    private School school;

    @Column(name = "name_sealed")
    private String sealedName;

    @Column(name = "id_number_sealed")
    private String sealedIdNumber;

    @Column(name = "id_number_index")
    private String idNumberIndex;

    @Column(name = "health_sealed")
    private String sealedHealth;

    @Column(name = "income_sealed")
    private String sealedIncome;

    protected HouseholdPerson() {}

    public HouseholdPerson(
            UUID id,
            Household household,
            int position,
            Relation relation,
            Integer birthYear,
            School school,
            Sealed sealed) {
        this.id = id;
        this.householdId = household.id();
        this.organizationId = household.organizationId();
        this.orgPath = household.orgPath();
        this.position = position;
        this.relation = relation;
        this.birthYear = birthYear;
        this.school = school;
        this.sealedName = sealed.name();
        this.sealedIdNumber = sealed.idNumber();
        this.idNumberIndex = sealed.idNumberIndex();
        this.sealedHealth = sealed.health();
        this.sealedIncome = sealed.income();
    }

    /** The sealed columns of a person; null where nothing is known. */
    public record Sealed(String name, String idNumber, String idNumberIndex, String health, String income) {}

    /** Takes over a newly sealed yearly income. */
    public void earns(String sealed) {
        this.sealedIncome = sealed;
    }

    public UUID id() {
        return id;
    }

    UUID householdId() {
        return householdId;
    }

    public Relation relation() {
        return relation;
    }

    Integer birthYear() {
        return birthYear;
    }

    School school() {
        return school;
    }

    public Sealed sealed() {
        return new Sealed(sealedName, sealedIdNumber, idNumberIndex, sealedHealth, sealedIncome);
    }
}
