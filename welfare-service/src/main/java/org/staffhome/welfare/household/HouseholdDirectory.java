package org.staffhome.welfare.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.staffhome.platform.crypto.Masks;
import org.staffhome.platform.sql.Sql;

/** The door to dossiers for rooms that aid households; it stands under the caller's scope. */
@ApplicationScoped
public class HouseholdDirectory {

    private final Households households;
    private final HouseholdVault vault;
    private final ChangeHousehold changes;
    private final Sql sql;

    HouseholdDirectory(Households households, HouseholdVault vault, ChangeHousehold changes, Sql sql) {
        this.households = households;
        this.vault = vault;
        this.changes = changes;
        this.sql = sql;
    }

    /**
     * The dossier of a household that is to be aided, locked until commit, so that its tier does not change meanwhile;
     * refused while a review of it is due.
     */
    @Transactional(TxType.MANDATORY)
    public AidableHousehold lock(UUID id) {
        Household household = households.lock(id);
        household.mustNotAwaitReview();
        return new AidableHousehold(
                household.id(),
                household.organizationId(),
                household.orgPath(),
                household.headMemberId(),
                household.tier(),
                sheetInForce(household),
                households.personsOf(id).stream()
                        .map(person -> new AidableHousehold.Person(
                                person.id(),
                                person.relation() == Relation.HEAD,
                                person.sealed().idNumberIndex()))
                        .toList());
    }

    /** Tells that a payment reached the household: from TRACKED it comes to AIDED. */
    @Transactional(TxType.MANDATORY)
    public void paid(UUID id) {
        changes.paid(id);
    }

    /** The masked name in a sealed name column of a person, for lists that other rooms read by SQL. */
    public String maskedName(UUID personId, String sealedName) {
        return Masks.name(vault.name(personId, sealedName));
    }

    private UUID sheetInForce(Household household) {
        return sql.one(
                        "select id from decision_sheet where household_id = ? and number = ?",
                        row -> row.getObject(1, UUID.class),
                        household.id(),
                        household.sheetNumber())
                .orElseThrow();
    }
}
