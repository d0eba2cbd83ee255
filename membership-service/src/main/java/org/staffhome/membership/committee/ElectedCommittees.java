package org.staffhome.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.staffhome.membership.office.Authority;
import org.staffhome.membership.office.OfficeHolders;
import org.staffhome.membership.office.OfficeProblem;
import org.staffhome.membership.office.SeparationOfDuties;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.membership.organization.OrganizationLock;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;

/**
 * The door for the room of elections: a reported result is a committee that waits, an approved one takes office, whereupon
 * the one before it ends and authority follows. Everything happens inside the caller's transaction.
 */
@ApplicationScoped
public class ElectedCommittees {

    private final Committees committees;
    private final OfficeHolders holders;
    private final SeparationOfDuties separation;
    private final SeatClaims claims;
    private final TermRule terms;
    private final Authority authority;
    private final CommitteeEvents events;
    private final OrganizationLock lock;
    private final BusinessClock clock;

    ElectedCommittees(
            Committees committees,
            OfficeHolders holders,
            SeparationOfDuties separation,
            SeatClaims claims,
            TermRule terms,
            Authority authority,
            CommitteeEvents events,
            OrganizationLock lock,
            BusinessClock clock) {
        this.committees = committees;
        this.holders = holders;
        this.separation = separation;
        this.claims = claims;
        this.terms = terms;
        this.authority = authority;
        this.events = events;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * What a union reports.
     *
     * @param termYears length of the term, which the rulebook limits
     */
    public record Result(CommitteeKind kind, LocalDate termFrom, int termYears, List<Elected> elected) {}

    /** Writes a reported result; the organisation is locked, since terms of one committee do not overlap. */
    public CommitteeView report(OrganizationNode organization, Result result, String reporter) {
        OrganizationKind kind = lock.lock(organization.id());
        if (!"ESTABLISHED".equals(organization.state())) {
            throw Problem.of(OfficeProblem.ORGANIZATION_NOT_ESTABLISHED).at("/organizationId");
        }
        Set<Integer> lawfulYears = terms.lawfulYears(kind, organization.path(), result.termFrom());
        Committee.Term term = new Committee.Term(
                committees.nextTermNumber(organization.id(), result.kind()), result.termFrom(), result.termYears());
        Committee committee = Committee.report(
                Ids.next(),
                new Committee.Home(organization.id(), organization.path()),
                result.kind(),
                term,
                lawfulYears,
                result.elected(),
                reporter);
        requireLast(term, committees.terms(organization.id(), result.kind()));
        holders.require(
                organization, result.elected().stream().map(Elected::memberId).toList(), "/seats/%d/memberId");
        committees.persistAndFlush(committee);
        return view(committee);
    }

    /** Terms of one committee follow each other: a new one begins after all that are there. */
    private static void requireLast(Committee.Term term, List<Committee> others) {
        if (others.stream().anyMatch(other -> term.overlaps(other.termFrom(), other.termUntil()))) {
            throw Problem.of(CommitteeProblem.TERM_OVERLAPS).at("/termFrom");
        }
        if (others.stream().anyMatch(other -> term.from().isBefore(other.termFrom()))) {
            throw Problem.of(CommitteeProblem.TERM_OUT_OF_ORDER).at("/termFrom");
        }
    }

    /** The committee, locked until the end of the transaction. */
    public CommitteeView locked(UUID id) {
        return view(committees.locked(id));
    }

    /**
     * The decision of the next higher organisation on a reported result. Whether the elected may hold their seats is looked
     * at again, since it may have changed after the report. Approved before the first day of its term, the committee takes
     * office on that day ({@link StartTerms}), and the present one stays until the eve of it.
     */
    public CommitteeView decide(UUID id, boolean approved, String decider, OrganizationNode organization) {
        Committee committee = committees.locked(id);
        committee.decide(approved, decider, clock.now());
        if (approved) {
            requireEligible(committee, organization);
        }
        if (committee.mayTakeOffice(clock.today())) {
            takeOffice(committee);
        } else {
            committees.flush();
        }
        return view(committee);
    }

    private void requireEligible(Committee committee, OrganizationNode organization) {
        List<Seat> seats = committee.seatsHeld();
        holders.require(organization, seats.stream().map(Seat::memberId).toList(), "/seats/%d/memberId");
        OrganizationKind kind = OrganizationKind.valueOf(organization.kind());
        for (int i = 0; i < seats.size(); i++) {
            separation.require(
                    seats.get(i).memberId(), claims.ofSeat(committee, seats.get(i), kind), "/seats/" + i + "/memberId");
        }
    }

    /** Those that were approved before their term and whose first day has come. */
    List<UUID> due() {
        return committees.due(clock.today());
    }

    /** An approved committee takes office on the first day of its term; nothing happens when it did already. */
    void start(UUID id) {
        Committee committee = committees.locked(id);
        if (committee.mayTakeOffice(clock.today())) {
            takeOffice(committee);
        }
    }

    private void takeOffice(Committee committee) {
        committee.takeOffice(clock.today());
        Set<UUID> concerned = new LinkedHashSet<>();
        LocalDate lastDay = committee.termFrom().minusDays(1);
        for (Committee former : committees.inOffice(committee.organizationId(), committee.kind())) {
            if (!former.id().equals(committee.id())) {
                former.seatsHeld().forEach(seat -> concerned.add(seat.memberId()));
                former.end(lastDay, "TERM_RENEWED");
            }
        }
        committee.seatsHeld().forEach(seat -> concerned.add(seat.memberId()));
        committees.flush();
        concerned.stream().sorted().forEach(authority::follow);
        events.elected(committee);
    }

    private CommitteeView view(Committee committee) {
        return CommitteeView.of(committee, clock.today());
    }
}
