package org.staffhome.membership.committee;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/**
 * A committee of an organisation for one term (一届委员会) with its seats. The term is three or five years for
 * grassroots unions and five above (Trade Union Law art. 16); the lawful lengths come from the rulebook. A committee
 * takes office when the next higher organisation approves the result (art. 12).
 */
@Entity
@Table(name = "committee")
class Committee {

    @Id
    private UUID id;

    private UUID organizationId;

    @Column(name = "org_path")
    private String path;

    @Enumerated(EnumType.STRING)
    private CommitteeKind kind;

    private int termNumber;
    private LocalDate termFrom;
    private int termYears;
    private LocalDate termUntil;

    @Enumerated(EnumType.STRING)
    private CommitteeState state;

    private String reportedBy;
    private String decidedBy;
    private Instant decidedAt;

    @OneToMany(mappedBy = "committee", cascade = CascadeType.ALL)
    @OrderBy("post, id")
    private List<Seat> seats = new ArrayList<>();

    @Version
    private int version;

    protected Committee() {}

    /** The organisation whose committee it is. */
    record Home(UUID organizationId, String path) {}

    /** A term: counted from one, from its first day, over whole years. */
    record Term(int number, LocalDate from, int years) {

        private static final int EARLIEST = 1949;
        private static final int LATEST = 2199;

        Term {
            if (from.getYear() < EARLIEST || from.getYear() > LATEST) {
                throw Problem.of(CommitteeProblem.DAY_IMPLAUSIBLE).at("/termFrom");
            }
        }

        /** The last day of the term. */
        LocalDate until() {
            return from.plusYears(years).minusDays(1);
        }

        boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
            return !from.isAfter(otherUntil) && !otherFrom.isAfter(until());
        }
    }

    /**
     * The union reports whom it elected.
     *
     * @param lawfulYears the lengths a term may have here today, from the rulebook
     */
    static Committee report(
            UUID id,
            Home home,
            CommitteeKind kind,
            Term term,
            Set<Integer> lawfulYears,
            List<Elected> elected,
            String reporter) {
        if (!lawfulYears.contains(term.years())) {
            throw Problem.of(CommitteeProblem.TERM_LENGTH)
                    .with("years", term.years())
                    .with("lawful", lawfulYears.stream().sorted().toList())
                    .at("/termYears");
        }
        checkComposition(elected);
        Committee committee = new Committee();
        committee.id = id;
        committee.organizationId = home.organizationId();
        committee.path = home.path();
        committee.kind = kind;
        committee.termNumber = term.number();
        committee.termFrom = term.from();
        committee.termYears = term.years();
        committee.termUntil = term.until();
        committee.state = CommitteeState.REPORTED;
        committee.reportedBy = reporter;
        elected.forEach(person -> committee.seats.add(Seat.of(committee, person, term.from())));
        return committee;
    }

    /**
     * Takes over a committee that is in office already, as a federation's register shows it; its seats follow with the
     * list of officers. The committees elected with it ({@link #electedWith}) have the same term.
     */
    static Committee takeOver(UUID id, Home home, CommitteeKind kind, Term term, String takenOverBy) {
        Committee committee = new Committee();
        committee.id = id;
        committee.organizationId = home.organizationId();
        committee.path = home.path();
        committee.kind = kind;
        committee.termNumber = term.number();
        committee.termFrom = term.from();
        committee.termYears = term.years();
        committee.termUntil = term.until();
        committee.state = CommitteeState.IN_OFFICE;
        committee.reportedBy = takenOverBy;
        return committee;
    }

    /** The committee of another kind elected with this one and for the same term (Trade Union Law art. 45). */
    Committee electedWith(UUID otherId, CommitteeKind otherKind, int otherTermNumber) {
        return takeOver(
                otherId,
                new Home(organizationId, path),
                otherKind,
                new Term(otherTermNumber, termFrom, termYears),
                reportedBy);
    }

    /** Fills a seat of a committee in office. */
    Seat fill(Elected elected) {
        if (state != CommitteeState.IN_OFFICE) {
            throw Problem.of(CommitteeProblem.NOT_IN_OFFICE);
        }
        boolean chairHeld = seatsHeld().stream().anyMatch(seat -> seat.post() == SeatPost.CHAIR);
        if (elected.post() == SeatPost.CHAIR && chairHeld) {
            throw Problem.of(CommitteeProblem.SEVERAL_CHAIRS);
        }
        if (seatsHeld().stream().anyMatch(seat -> seat.memberId().equals(elected.memberId()))) {
            throw Problem.of(CommitteeProblem.PERSON_TWICE);
        }
        Seat seat = Seat.of(this, elected, termFrom);
        seats.add(seat);
        return seat;
    }

    private static void checkComposition(List<Elected> elected) {
        long chairs = elected.stream()
                .filter(person -> person.post() == SeatPost.CHAIR)
                .count();
        if (chairs == 0) {
            throw Problem.of(CommitteeProblem.CHAIR_MISSING).at("/seats");
        }
        if (chairs > 1) {
            throw Problem.of(CommitteeProblem.SEVERAL_CHAIRS).at("/seats");
        }
        Set<UUID> persons = new HashSet<>();
        for (int i = 0; i < elected.size(); i++) {
            if (!persons.add(elected.get(i).memberId())) {
                throw Problem.of(CommitteeProblem.PERSON_TWICE).at("/seats/" + i + "/memberId");
            }
        }
    }

    /** The next higher organisation decides on the result. */
    void decide(boolean approved, String decider, Instant at) {
        if (state != CommitteeState.REPORTED) {
            throw Problem.of(CommitteeProblem.NOT_REPORTED);
        }
        if (decider.equals(reportedBy)) {
            throw Problem.of(CommitteeProblem.DECIDER_IS_REPORTER);
        }
        this.state = approved ? CommitteeState.APPROVED : CommitteeState.REFUSED;
        this.decidedBy = decider;
        this.decidedAt = at;
    }

    /** Whether it is approved and the first day of its term has come. */
    boolean mayTakeOffice(LocalDate today) {
        return state == CommitteeState.APPROVED && !termFrom.isAfter(today);
    }

    /** Takes office on the first day of its term, or when it is approved after that. */
    void takeOffice(LocalDate today) {
        if (!mayTakeOffice(today)) {
            throw new IllegalStateException("a committee takes office when it is approved and its term has begun");
        }
        this.state = CommitteeState.IN_OFFICE;
    }

    /** Gives the seats of a person up who can hold none any more; the others keep theirs. */
    void vacate(UUID memberId, LocalDate on, String reason) {
        seatsHeld().stream()
                .filter(seat -> seat.memberId().equals(memberId))
                .forEach(seat -> seat.end(on.isBefore(seat.heldFrom()) ? seat.heldFrom() : on, reason));
    }

    /** A person leaves the seat: resigned, recalled or moved away. */
    Seat endSeat(UUID seatId, LocalDate on, String reason) {
        if (state != CommitteeState.IN_OFFICE) {
            throw Problem.of(CommitteeProblem.NOT_IN_OFFICE);
        }
        Seat seat = seats.stream()
                .filter(s -> s.id().equals(seatId))
                .findFirst()
                .orElseThrow(() -> Problem.of(CommitteeProblem.SEAT_UNKNOWN));
        seat.end(on, reason);
        return seat;
    }

    /** The whole committee ends, by the next one taking office or by dissolution of the organisation. */
    void end(LocalDate on, String reason) {
        if (state != CommitteeState.IN_OFFICE) {
            throw Problem.of(CommitteeProblem.NOT_IN_OFFICE);
        }
        seatsHeld().forEach(seat -> seat.end(on, reason));
        this.state = CommitteeState.ENDED;
        if (on.isBefore(termUntil)) {
            this.termUntil = on;
        }
    }

    boolean isOverdue(LocalDate today) {
        return state == CommitteeState.IN_OFFICE && today.isAfter(termUntil);
    }

    List<Seat> seatsHeld() {
        return seats.stream().filter(Seat::isHeld).toList();
    }

    List<Seat> seats() {
        return List.copyOf(seats);
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String path() {
        return path;
    }

    CommitteeKind kind() {
        return kind;
    }

    int termNumber() {
        return termNumber;
    }

    LocalDate termFrom() {
        return termFrom;
    }

    int termYears() {
        return termYears;
    }

    LocalDate termUntil() {
        return termUntil;
    }

    CommitteeState state() {
        return state;
    }

    int version() {
        return version;
    }
}
