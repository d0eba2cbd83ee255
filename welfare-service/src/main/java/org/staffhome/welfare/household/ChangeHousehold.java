package org.staffhome.welfare.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.welfare.member.KnownMember;
import org.staffhome.welfare.member.Members;

/**
 * The life of a dossier after its registration: the next stage, another responsible cadre. Each change
 * names the version it was decided on.
 */
@ApplicationScoped
class ChangeHousehold {

    private final Households households;
    private final Members members;
    private final HouseholdEvents events;
    private final BusinessClock clock;
    private final Caller caller;
    private final HouseholdFiles files;

    ChangeHousehold(
            Households households,
            Members members,
            HouseholdEvents events,
            BusinessClock clock,
            Caller caller,
            HouseholdFiles files) {
        this.households = households;
        this.members = members;
        this.events = events;
        this.clock = clock;
        this.caller = caller;
        this.files = files;
    }

    /** Moves the household to its next stage. */
    @Transactional
    void moveStage(UUID id, int version, MoveStageRequest request) {
        files.change("household.stage", id, version, household -> {
            HouseholdStage before = household.stage();
            household.moveTo(request.stage(), request.note());
            cameTo(household, before, request.note());
        });
    }

    /** Takes note of a payment; part of the transaction that posts it. */
    void paid(UUID id) {
        Household household = households.lock(id);
        HouseholdStage before = household.stage();
        if (household.wasPaid()) {
            cameTo(household, before, null);
        }
    }

    /** Names another responsible cadre. */
    @Transactional
    void makeResponsible(UUID id, int version, UUID cadreMemberId) {
        files.change("household.responsible", id, version, household -> {
            household.makeResponsible(cadreMemberId);
            if (members.find(cadreMemberId).filter(KnownMember::isMember).isEmpty()) {
                throw Problem.of(HouseholdProblem.CADRE_UNKNOWN).at("/responsibleMemberId");
            }
        });
    }

    private void cameTo(Household household, HouseholdStage before, String note) {
        households.add(new StageMove(Ids.next(), household, clock.today(), clock.now(), caller.subject(), note));
        events.stageChanged(household, before, clock.today());
    }
}
