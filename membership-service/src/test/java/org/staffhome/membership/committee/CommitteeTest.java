package org.staffhome.membership.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.office.CadreEmployment;
import org.staffhome.membership.office.OfficeProblem;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.problem.ProblemCode;

/** Terms, seats and what they grant. */
class CommitteeTest {

    private static final Set<Integer> GRASSROOTS = Set.of(3, 5);
    private static final LocalDate FROM = LocalDate.of(2024, 2, 29);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final UUID CHAIR = Ids.next();

    @Test
    void aFourYearTermIsRefused() {
        refused(() -> reported(4, chair()), CommitteeProblem.TERM_LENGTH);
    }

    @Test
    void aTermEndsOnTheDayBeforeItsAnniversary() {
        assertThat(reported(5, chair()).termUntil()).isEqualTo(LocalDate.of(2029, 2, 27));
        assertThat(new Committee.Term(1, LocalDate.of(2026, 11, 20), 3).until()).isEqualTo(LocalDate.of(2029, 11, 19));
    }

    @Test
    void thereIsExactlyOneChair() {
        refused(() -> reported(3, elected(SeatPost.MEMBER)), CommitteeProblem.CHAIR_MISSING);
        refused(() -> reported(3, chair(), elected(SeatPost.CHAIR)), CommitteeProblem.SEVERAL_CHAIRS);
    }

    @Test
    void aPersonHasOneSeat() {
        refused(
                () -> reported(3, chair(), new Elected(CHAIR, SeatPost.MEMBER, CadreEmployment.PART_TIME)),
                CommitteeProblem.PERSON_TWICE);
    }

    @Test
    void theReporterNeverDecides() {
        Committee committee = reported(3, chair());
        refused(() -> committee.decide(true, "reporter", NOW), CommitteeProblem.DECIDER_IS_REPORTER);
        committee.decide(true, "approver", NOW);
        assertThat(committee.state()).isEqualTo(CommitteeState.APPROVED);
        refused(() -> committee.decide(false, "approver", NOW), CommitteeProblem.NOT_REPORTED);
    }

    @Test
    void anApprovedCommitteeTakesOfficeOnTheFirstDayOfItsTerm() {
        Committee committee = reported(3, chair());
        committee.decide(true, "approver", NOW);
        assertThat(committee.mayTakeOffice(FROM.minusDays(1))).isFalse();
        assertThatThrownBy(() -> committee.takeOffice(FROM.minusDays(1))).isInstanceOf(IllegalStateException.class);
        committee.takeOffice(FROM);
        assertThat(committee.state()).isEqualTo(CommitteeState.IN_OFFICE);
        assertThat(committee.mayTakeOffice(FROM)).isFalse();
    }

    @Test
    void aSeatEndsOnce() {
        Committee committee = reported(3, chair());
        committee.decide(true, "approver", NOW);
        committee.takeOffice(FROM);
        UUID seat = committee.seats().get(0).id();
        refused(() -> committee.endSeat(seat, FROM.minusDays(1), "调离"), OfficeProblem.END_BEFORE_START);
        committee.endSeat(seat, FROM.plusDays(1), "调离");
        assertThat(committee.seatsHeld()).isEmpty();
        refused(() -> committee.endSeat(seat, FROM.plusDays(2), "调离"), CommitteeProblem.SEAT_ENDED);
    }

    @Test
    void pastItsLastDayACommitteeIsOverdue() {
        Committee committee = reported(3, chair());
        committee.decide(true, "approver", NOW);
        committee.takeOffice(FROM);
        assertThat(committee.isOverdue(committee.termUntil())).isFalse();
        assertThat(committee.isOverdue(committee.termUntil().plusDays(1))).isTrue();
    }

    @Property(tries = 200)
    void termsOverlapExactlyWhenTheyShareADay(@ForAll @IntRange(min = 0, max = 4000) int days, @ForAll boolean five) {
        Committee.Term first = new Committee.Term(1, LocalDate.of(2020, 1, 1), five ? 5 : 3);
        Committee.Term second = new Committee.Term(2, LocalDate.of(2020, 1, 1).plusDays(days), 3);
        boolean shareADay = !second.from().isAfter(first.until());
        assertThat(first.overlaps(second.from(), second.until())).isEqualTo(shareADay);
        assertThat(second.overlaps(first.from(), first.until())).isEqualTo(shareADay);
    }

    @Test
    void aChairOfAUnionChairsAndAChairOfAFederationLeads() {
        assertThat(SeatRoles.ofSeat(CommitteeKind.UNION, SeatPost.CHAIR, OrganizationKind.GRASSROOTS_UNION))
                .containsExactly("UNION_CHAIR");
        assertThat(SeatRoles.ofSeat(CommitteeKind.UNION, SeatPost.CHAIR, OrganizationKind.CITY_FEDERATION))
                .containsExactlyInAnyOrder("FEDERATION_LEADER", "UNION_CHAIR");
        assertThat(SeatRoles.ofSeat(CommitteeKind.AUDIT, SeatPost.MEMBER, OrganizationKind.JOINT_UNION))
                .containsExactly("AUDITOR");
    }

    @Test
    void noSeatMakesAnAdministrator() {
        for (CommitteeKind kind : CommitteeKind.values()) {
            for (SeatPost post : SeatPost.values()) {
                for (OrganizationKind organization : OrganizationKind.values()) {
                    assertThat(SeatRoles.ofSeat(kind, post, organization)).doesNotContain("FEDERATION_ADMIN");
                }
            }
        }
    }

    private static Committee reported(int years, Elected... elected) {
        return Committee.report(
                Ids.next(),
                new Committee.Home(Ids.next(), "/1/5/"),
                CommitteeKind.UNION,
                new Committee.Term(1, FROM, years),
                GRASSROOTS,
                List.of(elected),
                "reporter");
    }

    private static Elected chair() {
        return new Elected(CHAIR, SeatPost.CHAIR, CadreEmployment.PART_TIME);
    }

    private static Elected elected(SeatPost post) {
        return new Elected(Ids.next(), post, CadreEmployment.PART_TIME);
    }

    private static void refused(ThrowingCallable action, ProblemCode expected) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(expected));
    }
}
