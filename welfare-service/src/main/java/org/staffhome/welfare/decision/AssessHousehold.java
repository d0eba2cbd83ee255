package org.staffhome.welfare.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.welfare.household.HouseholdEvents;
import org.staffhome.welfare.household.HouseholdFiles;
import org.staffhome.welfare.household.HouseholdPerson;
import org.staffhome.welfare.household.HouseholdVault;
import org.staffhome.welfare.tier.Tier;

/** Decides the tier of a dossier anew from changed incomes and means (重新认定); the old sheets stay. */
@ApplicationScoped
class AssessHousehold {

    private final HouseholdFiles files;
    private final HouseholdVault vault;
    private final TierAssessor assessor;
    private final HouseholdEvents events;

    AssessHousehold(HouseholdFiles files, HouseholdVault vault, TierAssessor assessor, HouseholdEvents events) {
        this.files = files;
        this.vault = vault;
        this.assessor = assessor;
        this.events = events;
    }

    @Transactional
    void handle(UUID id, int version, AssessHouseholdRequest request) {
        files.change("household.assess", id, version, household -> {
            Tier before = household.tier();
            List<HouseholdPerson> persons = files.personsOf(id);
            request.incomes().forEach(income -> earn(persons, income));
            assessor.file(assessor.assess(household, persons, request.means()));
            if (before != household.tier()) {
                events.tierChanged(household, before);
            }
        });
    }

    private void earn(List<HouseholdPerson> persons, AssessHouseholdRequest.Income income) {
        persons.stream()
                .filter(person -> person.id().equals(income.personId()))
                .findFirst()
                .orElseThrow(() -> Problem.of(DecisionProblem.PERSON_UNKNOWN).at("/incomes"))
                .earns(vault.sealIncome(income.personId(), income.annualIncomeFen()));
    }
}
