package org.staffhome.welfare.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.welfare.decision.DecisionSheet;
import org.staffhome.welfare.decision.TierAssessor;
import org.staffhome.welfare.household.Household;
import org.staffhome.welfare.household.HouseholdFiles;
import org.staffhome.welfare.household.HouseholdPerson;
import org.staffhome.welfare.household.HouseholdProblem;
import org.staffhome.welfare.household.HouseholdVault;
import org.staffhome.welfare.household.IdNumber;
import org.staffhome.welfare.household.Relation;
import org.staffhome.welfare.household.School;
import org.staffhome.welfare.member.KnownMember;
import org.staffhome.welfare.member.Members;

/** Opens a dossier (登记困难职工家庭) and decides its tier at once. */
@ApplicationScoped
class RegisterHousehold {

    private final Organizations organizations;
    private final Members members;
    private final HouseholdFiles files;
    private final HouseholdVault vault;
    private final PersonCheck personCheck;
    private final TierAssessor assessor;
    private final BusinessClock clock;
    private final Caller caller;

    RegisterHousehold(
            Organizations organizations,
            Members members,
            HouseholdFiles files,
            HouseholdVault vault,
            PersonCheck personCheck,
            TierAssessor assessor,
            BusinessClock clock,
            Caller caller) {
        this.organizations = organizations;
        this.members = members;
        this.files = files;
        this.vault = vault;
        this.personCheck = personCheck;
        this.assessor = assessor;
        this.clock = clock;
        this.caller = caller;
    }

    @Transactional
    UUID handle(RegisterHouseholdRequest request) {
        organizations.require(request.organizationId());
        KnownMember head = head(request);
        Household household = Household.register(
                Ids.next(),
                head,
                request.responsibleMemberId(),
                request.causes(),
                request.housing(),
                clock.today(),
                caller.subject());
        if (members.find(household.responsibleMemberId())
                .filter(KnownMember::isMember)
                .isEmpty()) {
            throw Problem.of(HouseholdProblem.CADRE_UNKNOWN).at("/responsibleMemberId");
        }
        List<HouseholdPerson> persons = persons(household, nameOf(head), request);
        personCheck.mustBeOnNoFile(
                persons.stream().map(p -> p.sealed().idNumberIndex()).toList());
        DecisionSheet sheet = assessor.assess(household, persons, request.means());
        files.open(household, persons);
        assessor.file(sheet);
        return household.id();
    }

    private KnownMember head(RegisterHouseholdRequest request) {
        KnownMember head = members.find(request.headMemberId())
                .filter(KnownMember::isMember)
                .orElseThrow(() -> Problem.of(HouseholdProblem.HEAD_UNKNOWN).at("/headMemberId"));
        if (!head.organizationId().equals(request.organizationId())) {
            throw Problem.of(HouseholdProblem.HEAD_ELSEWHERE).at("/headMemberId");
        }
        return head;
    }

    private String nameOf(KnownMember head) {
        return members.nameOf(head.id())
                .orElseThrow(() -> Problem.of(HouseholdProblem.HEAD_UNKNOWN).at("/headMemberId"));
    }

    private List<HouseholdPerson> persons(Household household, String headName, RegisterHouseholdRequest request) {
        RegisterHouseholdRequest.Head head = request.head();
        IdNumber headNumber = PersonCheck.valid(head.idNumber(), "/head/idNumber");
        List<HouseholdPerson> persons = new ArrayList<>();
        Set<IdNumber> numbers = new HashSet<>(Set.of(headNumber));
        UUID headId = Ids.next();
        persons.add(new HouseholdPerson(
                headId,
                household,
                0,
                Relation.HEAD,
                headNumber.birthYear(),
                School.NONE,
                vault.seal(headId, headName, headNumber, head.health(), head.annualIncomeFen())));
        for (RegisterHouseholdRequest.FamilyMember member : request.family()) {
            int place = persons.size();
            String pointer = "/family/" + (place - 1) + "/idNumber";
            IdNumber number = member.idNumber() == null ? null : PersonCheck.valid(member.idNumber(), pointer);
            if (number != null && !numbers.add(number)) {
                throw Problem.of(HouseholdProblem.PERSON_TWICE).at(pointer);
            }
            UUID id = Ids.next();
            persons.add(new HouseholdPerson(
                    id,
                    household,
                    place,
                    member.relation(),
                    number == null ? member.birthYear() : Integer.valueOf(number.birthYear()),
                    member.school(),
                    vault.seal(id, member.name(), number, member.health(), member.annualIncomeFen())));
        }
        return persons;
    }
}
