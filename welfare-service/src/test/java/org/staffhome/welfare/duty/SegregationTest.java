package org.staffhome.welfare.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;

/** Segregation of duties, without a database. */
class SegregationTest {

    @Test
    void whoDidAnExcludingStepMayNotActAndOthersMay() {
        Segregation duties = new Segregation(Map.of(AidAct.APPROVED, Set.of(AidAct.APPLIED)));
        UUID head = Ids.next();
        List<DoneAct> before = List.of(new DoneAct(AidAct.APPLIED, "maker"));
        assertRefused(() -> duties.check(AidAct.APPROVED, "maker", null, head, before), "duty.same-person");
        duties.check(AidAct.APPROVED, "checker", null, head, before);
        duties.check(AidAct.VERIFIED, "maker", null, head, before);
    }

    @Test
    void nobodyActsOnHisOwnCaseButMayApplyAndWithdraw() {
        Segregation duties = new Segregation(Map.of());
        UUID head = Ids.next();
        assertRefused(() -> duties.check(AidAct.VERIFIED, "self", head, head, List.of()), "duty.own-case");
        duties.check(AidAct.APPLIED, "self", head, head, List.of());
        duties.check(AidAct.WITHDRAWN, "self", head, head, List.of());
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.code().code())
                .isEqualTo(code));
    }
}
