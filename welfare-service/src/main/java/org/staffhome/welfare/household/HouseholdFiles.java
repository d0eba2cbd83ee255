package org.staffhome.welfare.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Caller;

/**
 * The door to dossiers for the rooms that keep them: opening, locking, and changing them so that each change is in the
 * audit log as it was before and after. Within the caller's scope, part of a use case's transaction.
 */
@ApplicationScoped
public class HouseholdFiles {

    private final Households households;
    private final HouseholdEvents events;
    private final BusinessClock clock;
    private final Caller caller;
    private final Audit audit;

    HouseholdFiles(Households households, HouseholdEvents events, BusinessClock clock, Caller caller, Audit audit) {
        this.households = households;
        this.events = events;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** Takes in a new dossier with its persons and its first stage, and tells of it. */
    public void open(Household household, List<HouseholdPerson> persons) {
        households.persist(household);
        persons.forEach(households::add);
        households.add(new StageMove(Ids.next(), household, clock.today(), clock.now(), caller.subject(), null));
        events.registered(household);
        audit.entry("household.register")
                .on("household", household.id())
                .in(household.organizationId(), household.orgPath())
                .about(household.headMemberId())
                .after(HouseholdFacts.of(household))
                .write();
    }

    public Household require(UUID id) {
        return households.require(id);
    }

    /** The persons of a dossier, the head first. */
    public List<HouseholdPerson> personsOf(UUID id) {
        return households.personsOf(id);
    }

    /** The dossier with this head, locked until commit. */
    public Optional<Household> lockOfHead(UUID memberId) {
        return households.lockOfHead(memberId);
    }

    /** The dossiers that this cadre is responsible for, locked until commit. */
    public List<Household> lockOfCadre(UUID memberId) {
        return households.lockOfCadre(memberId);
    }

    /** Locks a dossier, changes it when it still is as the caller read it, and records that. */
    public void change(String action, UUID id, int expectedVersion, Consumer<Household> change) {
        Household household = households.lock(id);
        Versions.check(expectedVersion, household.version());
        change(action, household, change);
    }

    /** Changes a locked dossier and records it; the dossier has its new version then. */
    public void change(String action, Household household, Consumer<Household> change) {
        HouseholdFacts before = HouseholdFacts.of(household);
        change.accept(household);
        audit.entry(action)
                .on("household", household.id())
                .in(household.organizationId(), household.orgPath())
                .about(household.headMemberId())
                .before(before)
                .after(HouseholdFacts.of(household))
                .write();
        households.flush();
    }
}
