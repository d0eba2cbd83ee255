package org.staffhome.welfare.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.welfare.household.Household;
import org.staffhome.welfare.household.HouseholdFiles;
import org.staffhome.welfare.household.HouseholdPerson;
import org.staffhome.welfare.household.HouseholdVault;
import org.staffhome.welfare.tier.Circumstances;

/** Shows the sensitive fields of a dossier for a purpose and records who saw them (查看敏感信息并留痕). */
@ApplicationScoped
public class DiscloseHousehold {

    private final HouseholdFiles files;
    private final HouseholdVault vault;
    private final Audit audit;

    DiscloseHousehold(HouseholdFiles files, HouseholdVault vault, Audit audit) {
        this.files = files;
        this.vault = vault;
        this.audit = audit;
    }

    @Transactional
    HouseholdDisclosure disclose(UUID id, DisclosureRequest request) {
        Household household = files.require(id);
        record(household, "household.disclose", request.purpose(), request.note());
        Circumstances known = vault.circumstances(household);
        return new HouseholdDisclosure(
                id,
                request.purpose(),
                files.personsOf(id).stream().map(this::open).toList(),
                known.spending(),
                known.annualIncomeFen(),
                known.lossFen(),
                known.privateSchoolFen(),
                known.events(),
                known.exclusions());
    }

    /** Records that somebody looked at sensitive data of the household. */
    public void record(Household household, String action, Purpose purpose, String note) {
        audit.entry(action)
                .on("household", household.id())
                .in(household.organizationId(), household.orgPath())
                .about(household.headMemberId())
                .purpose(note == null || note.isBlank() ? purpose.name() : purpose.name() + ": " + note)
                .write();
    }

    private HouseholdDisclosure.Person open(HouseholdPerson person) {
        return new HouseholdDisclosure.Person(
                person.id(),
                person.relation(),
                vault.name(person),
                vault.idNumber(person),
                vault.health(person),
                vault.annualIncomeFen(person));
    }
}
