package org.staffhome.membership.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;

/** Applications that wait for the decision one level up, for whoever may decide and did not apply. */
@ApplicationScoped
class FoundingTodos implements TodoSource {

    private final Caller caller;
    private final Sql sql;

    FoundingTodos(Caller caller, Sql sql) {
        this.caller = caller;
        this.sql = sql;
    }

    @Override
    public String permission() {
        return DecideFounding.APPROVE;
    }

    @Override
    public List<Todo> todos(int limit) {
        return sql.list(
                """
                select o.id, o.parent_id from organization o join organization p on p.id = o.parent_id
                where o.state = 'PREPARING' and o.applied_by <> ? order by o.applied_at, o.id limit ?
                """, row -> todo(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), caller.subject(), limit);
    }

    private static Todo todo(UUID id, UUID parentId) {
        return new Todo(
                "founding:" + id,
                DecideFounding.APPROVE,
                "建会申请待批复",
                "An application to found a union waits for the decision",
                null,
                "工会法第十二条",
                parentId,
                "/api/membership/v1/organizations/" + id);
    }
}
