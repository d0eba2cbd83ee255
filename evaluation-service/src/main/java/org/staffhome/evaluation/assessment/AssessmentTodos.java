package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Grant;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;

/** Self-assessments that wait for the caller's own unions (待自评). */
@ApplicationScoped
class AssessmentTodos implements TodoSource {
    private static final String PERMISSION = "assessment.enter";

    private final Sql sql;
    private final Caller caller;
    private final WaitingAssessments waiting;

    AssessmentTodos(Sql sql, Caller caller, WaitingAssessments waiting) {
        this.sql = sql;
        this.caller = caller;
        this.waiting = waiting;
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    @Transactional
    public List<Todo> todos(int limit) {
        List<WaitingAssessments.Waiting> own = sql.list(
                """
                select id, round_id, organization_id, state, sent_back_from from assessment
                where state = 'SELF_ASSESSMENT' and organization_id = any(?) order by id limit ?
                """,
                WaitingAssessments::read,
                caller.grants().stream()
                        .map(Grant::organizationId)
                        .filter(Objects::nonNull)
                        .filter(organization -> caller.holdsAt(PERMISSION, organization))
                        .toArray(UUID[]::new),
                limit);
        return own.stream().map(waiting::todo).toList();
    }
}
