package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.sql.Sql;

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

    private final AidRulebook rulebook;
    private final BusinessClock clock;
    private final Caller caller;
    private final Sql sql;

    AidTodoQueries(AidRulebook rulebook, BusinessClock clock, Caller caller, Sql sql) {
        this.rulebook = rulebook;
        this.clock = clock;
        this.caller = caller;
        this.sql = sql;
    }

    /** An application that waits. */
    record Waiting(UUID id, UUID organizationId, String orgPath, List<AidAct> mine) {}

    List<Waiting> waiting(AidState state, AidAct act, int limit) {
        LocalDate today = clock.today();
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
                today,
                caller.memberId().orElse(null),
                limit);
        return candidates.stream().filter(row -> mayDo(act, row, today)).toList();
    }

    private boolean mayDo(AidAct act, Waiting row, LocalDate today) {
        List<Segregation.Done> done = row.mine().stream()
                .map(mine -> new Segregation.Done(mine, caller.subject()))
                .toList();
        return !rulebook.segregation(row.orgPath(), today).bars(act, caller.subject(), done);
    }

    private static List<AidAct> acts(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(",")).map(AidAct::valueOf).toList();
    }
}
