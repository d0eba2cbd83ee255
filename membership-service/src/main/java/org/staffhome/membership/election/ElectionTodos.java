package org.staffhome.membership.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;

/** Reported elections that wait for the decision one level up, for whoever may decide and did not report. */
@ApplicationScoped
class ElectionTodos implements TodoSource {

    private final Caller caller;
    private final Sql sql;

    ElectionTodos(Caller caller, Sql sql) {
        this.caller = caller;
        this.sql = sql;
    }

    @Override
    public String permission() {
        return ApproveElection.APPROVE;
    }

    @Override
    public List<Todo> todos(int limit) {
        return sql.list(
                """
                select c.id, c.organization_id from committee c join organization o on o.id = c.organization_id
                where c.state = 'REPORTED' and c.reported_by <> ?
                    and (o.parent_id is null or exists (select from organization p where p.id = o.parent_id))
                order by c.term_from, c.id limit ?
                """, row -> todo(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), caller.subject(), limit);
    }

    private static Todo todo(UUID id, UUID organizationId) {
        return new Todo(
                "election:" + id,
                ApproveElection.APPROVE,
                "选举结果待批复",
                "The result of an election waits for the decision",
                null,
                "工会法第十二条",
                organizationId,
                "/api/membership/v1/committees/" + id);
    }
}
