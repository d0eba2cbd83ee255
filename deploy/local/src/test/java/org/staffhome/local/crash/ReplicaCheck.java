package org.staffhome.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.staffhome.testkit.TestDatabase;

/** Whether the other services came to know exactly what the owner has, whoever was killed while they were told. */
final class ReplicaCheck {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final TestDatabase MEMBERSHIP = TestDatabase.of("membership");
    private static final TestDatabase ACTIVITY = TestDatabase.of("activity");
    private static final TestDatabase WELFARE = TestDatabase.of("welfare");
    private static final TestDatabase EVALUATION = TestDatabase.of("evaluation");

    private ReplicaCheck() {}

    static void verify() {
        for (TestDatabase replica : List.of(ACTIVITY, WELFARE, EVALUATION)) {
            same(
                    "organisations",
                    MEMBERSHIP,
                    "select id, parent_id, org_path, name, kind, state from organization",
                    replica,
                    "select organization_id, parent_id, org_path, name, kind, state from scope_organization");
            same(
                    "grants",
                    MEMBERSHIP,
                    "select id, subject, member_id, role, organization_id, valid_from, valid_until from office_grant",
                    replica,
                    "select grant_id, subject, member_id, role, organization_id, valid_from, valid_until from scope_grant");
            assertThat(replica.number("select count(*) from dead_letter")).isZero();
        }
        String members = "select id, organization_id, org_path, status from member";
        same("members", MEMBERSHIP, members, ACTIVITY, members.replace("select id", "select member_id"));
        same("members", MEMBERSHIP, members, WELFARE, members);
        facts();
    }

    /** What evaluation adds up from events is what the owners have. */
    private static void facts() {
        fact(
                "membership.members",
                MEMBERSHIP,
                "select organization_id, count(*) from member where status in ('ACTIVE', 'RETAINED') group by 1");
        fact("membership.units", MEMBERSHIP, "select organization_id, count(*) from employer_unit group by 1");
        fact(
                "activity.signUps",
                ACTIVITY,
                "select organization_id, count(*) from sign_up where state = 'CONFIRMED' group by 1");
        fact(
                "welfare.receiptsFen",
                WELFARE,
                "select e.organization_id, sum(case e.kind when 'RECEIPT' then e.amount_fen else -e.amount_fen end)"
                        + " from ledger_entry e group by 1");
    }

    private static void fact(String metric, TestDatabase owner, String sql) {
        same(
                metric,
                owner,
                sql,
                EVALUATION,
                "select organization_id, sum(value) from fact where metric = '" + metric
                        + "' group by 1 having sum(value) <> 0");
    }

    private static void same(String what, TestDatabase owner, String sql, TestDatabase replica, String replicaSql) {
        List<String> expected = Rows.lines(owner, sql);
        assertThat(expected).as(what).isNotEmpty();
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(Rows.lines(replica, replicaSql))
                .as("%s as the replica has them", what)
                .containsExactlyInAnyOrderElementsOf(expected));
    }
}
