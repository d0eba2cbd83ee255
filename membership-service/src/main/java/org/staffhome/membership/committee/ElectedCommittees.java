package org.staffhome.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.staffhome.membership.office.Authority;
import org.staffhome.membership.office.OfficeHolders;
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
    private final TermRule terms;
    private final Authority authority;
    private final CommitteeEvents events;
    private final OrganizationLock lock;
    private final BusinessClock clock;

    ElectedCommittees(
            Committees committees,
            OfficeHolders holders,
            TermRule terms,
            Authority authority,
            CommitteeEvents events,
            OrganizationLock lock,
            BusinessClock clock) {
        this.committees = committees;
        this.holders = holders;
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
        Set<Integer> lawfulYears =
                terms.lawfulYears(lock.lock(organization.id()), organization.path(), result.termFrom());
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
        boolean overlaps = committees.live(organization.id(), result.kind()).stream()
                .anyMatch(other -> term.overlaps(other.termFrom(), other.termUntil()));
        if (overlaps) {
            throw Problem.of(CommitteeProblem.TERM_OVERLAPS).at("/termFrom");
        }
        holders.require(
                organization, result.elected().stream().map(Elected::memberId).toList(), "/seats/%d/memberId");
        committees.persistAndFlush(committee);
        return view(committee);
    }

    /** The committee, locked until the end of the transaction. */
    public CommitteeView locked(UUID id) {
        return view(committees.locked(id));
    }

    /** The decision of the next higher organisation on a reported result. */
    public CommitteeView decide(UUID id, boolean approved, String decider) {
        Committee committee = committees.locked(id);
        committee.decide(approved, decider, clock.now());
        if (approved) {
            takeOffice(committee);
        } else {
            committees.flush();
        }
        return view(committee);
    }

    private void takeOffice(Committee committee) {
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
