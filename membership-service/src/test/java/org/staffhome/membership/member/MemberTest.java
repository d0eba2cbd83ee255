package org.staffhome.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;

/** The life of a membership. */
class MemberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void whoRetiresKeepsTheMembershipAndMayComeBack() {
        Member member = joined(LocalDate.of(2020, 1, 1));
        member.become(MemberStatus.RETAINED, LocalDate.of(2025, 6, 1), TODAY);
        assertThat(member.status().isLive()).isTrue();
        member.become(MemberStatus.ACTIVE, LocalDate.of(2026, 1, 1), TODAY);
        assertThat(member.statusSince()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void whatHasEndedDoesNotBeginAgain() {
        Member member = joined(LocalDate.of(2020, 1, 1));
        member.become(MemberStatus.EXPELLED, LocalDate.of(2025, 6, 1), TODAY);
        assertThat(member.status().isLive()).isFalse();
        refused(() -> member.become(MemberStatus.ACTIVE, TODAY, TODAY));
    }

    @Test
    void nothingHappensBeforeTheLastChangeOrAfterToday() {
        Member member = joined(LocalDate.of(2020, 1, 1));
        refused(() -> member.become(MemberStatus.LEFT, LocalDate.of(2019, 12, 31), TODAY));
        refused(() -> member.become(MemberStatus.LEFT, TODAY.plusDays(1), TODAY));
        refused(() -> member.become(MemberStatus.ACTIVE, TODAY, TODAY));
    }

    @Test
    void nobodyJoinsTomorrow() {
        assertThatThrownBy(() -> joined(TODAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(MemberProblem.JOINED_IN_FUTURE));
    }

    private static Member joined(LocalDate on) {
        return Member.join(
                Ids.next(),
                1,
                new Member.Home(Ids.next(), "/1/5/", null),
                new Member.Person(
                        "赵测一",
                        Gender.FEMALE,
                        LocalDate.of(1990, 1, 1),
                        "sealed",
                        "index",
                        null,
                        EmploymentKind.REGULAR,
                        null,
                        null),
                on,
                TODAY);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(MemberProblem.STATUS_NOT_ALLOWED));
    }
}
