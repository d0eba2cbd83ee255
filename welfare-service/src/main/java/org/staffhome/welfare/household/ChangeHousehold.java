package org.staffhome.welfare.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.welfare.member.KnownMember;
import org.staffhome.welfare.member.Members;
import org.staffhome.welfare.tier.Tier;

/**
 * The life of a dossier after its registration: a new assessment, the next stage, another responsible cadre. Each change
 * names the version it was decided on.
 */
@ApplicationScoped
class ChangeHousehold {

    private final Households households;
    private final HouseholdVault vault;
    private final TierAssessor assessor;
    private final Members members;
    private final HouseholdEvents events;
    private final BusinessClock clock;
    private final Caller caller;
    private final HouseholdLog log;

    ChangeHousehold(
            Households households,
            HouseholdVault vault,
            TierAssessor assessor,
            Members members,
            HouseholdEvents events,
            BusinessClock clock,
            Caller caller,
            HouseholdLog log) {
        this.households = households;
        this.vault = vault;
        this.assessor = assessor;
        this.members = members;
        this.events = events;
        this.clock = clock;
        this.caller = caller;
        this.log = log;
    }

    /** Decides the tier anew from changed incomes and means; the old sheets stay. */
    @Transactional
    void assess(UUID id, int version, AssessHouseholdRequest request) {
        change("household.assess", id, version, household -> {
            Tier before = household.tier();
            List<HouseholdPerson> persons = households.personsOf(id);
            for (AssessHouseholdRequest.Income income : request.incomes()) {
                persons.stream()
                        .filter(person -> person.id().equals(income.personId()))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.of(HouseholdProblem.PERSON_UNKNOWN).at("/incomes"))
                        .earns(vault.sealIncome(income.personId(), income.annualIncomeFen()));
            }
            households.add(assessor.assess(household, persons, request.means()));
            if (before != household.tier()) {
                events.tierChanged(household, before);
            }
        });
    }

    /** Moves the household to its next stage. */
    @Transactional
    void moveStage(UUID id, int version, MoveStageRequest request) {
        change("household.stage", id, version, household -> {
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
        change("household.responsible", id, version, household -> {
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

    private void change(String action, UUID id, int version, Consumer<Household> change) {
        Household household = households.lock(id);
        Versions.check(version, household.version());
        log.changed(action, household, change);
    }
}
