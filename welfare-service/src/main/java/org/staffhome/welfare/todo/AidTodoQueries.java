package org.staffhome.welfare.todo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.sql.Sql;
import org.staffhome.welfare.aid.AidState;
import org.staffhome.welfare.duty.AidAct;
import org.staffhome.welfare.duty.DoneAct;
import org.staffhome.welfare.duty.Duties;

/** Reads applications that wait for an act of the caller: in his scope, and not excluded by what he did before. */
@ApplicationScoped
class AidTodoQueries {

    private static final String WAITING = """
            select a.id, a.organization_id, a.org_path, a.publicity_until,
                   (select string_agg(s.step, ',') from aid_step s
                     where s.application_id = a.id and s.taken_by = ?) as mine
              from aid_application a
             where a.state = ? and (? or a.publicity_until < ?) and a.member_id is distinct from ?
             order by a.applied_on, a.id limit ?
            """;

    private final Duties duties;
    private final BusinessClock clock;
    private final Caller caller;
    private final Sql sql;

    AidTodoQueries(Duties duties, BusinessClock clock, Caller caller, Sql sql) {
        this.duties = duties;
        this.clock = clock;
        this.caller = caller;
        this.sql = sql;
    }

    /** An application that waits. */
    record Waiting(UUID id, UUID organizationId, String orgPath, List<AidAct> mine) {}

    List<Waiting> waiting(AidState state, AidAct act, int limit) {
        List<Waiting> candidates = sql.list(
                WAITING,
                row -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getString("org_path"),
                        acts(row.getString("mine"))),
                caller.subject(),
                state.name(),
                state != AidState.PUBLICISED,
                clock.today(),
                caller.memberId().orElse(null),
                limit);
        return candidates.stream().filter(row -> mayDo(act, row)).toList();
    }

    private boolean mayDo(AidAct act, Waiting row) {
        List<DoneAct> done = row.mine().stream()
                .map(mine -> new DoneAct(mine, caller.subject()))
                .toList();
        return !duties.bar(act, row.orgPath(), done);
    }

    private static List<AidAct> acts(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(",")).map(AidAct::valueOf).toList();
    }
}
