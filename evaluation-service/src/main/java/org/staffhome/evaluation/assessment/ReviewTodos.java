package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Grant;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;

/**
 * Reviews that wait for the caller (待审核): those of unions directly below where he holds office, and the last steps of rounds
 * that are run where he does.
 */
@ApplicationScoped
class ReviewTodos implements TodoSource {
    private final Sql sql;
    private final Caller caller;
    private final WaitingAssessments waiting;

    ReviewTodos(Sql sql, Caller caller, WaitingAssessments waiting) {
        this.sql = sql;
        this.caller = caller;
        this.waiting = waiting;
    }

    @Override
    public String permission() {
        return "assessment.review";
    }

    @Override
    @Transactional
    public List<Todo> todos(int limit) {
        UUID[] offices = caller.grants().stream().map(Grant::organizationId).toArray(UUID[]::new);
        List<WaitingAssessments.Waiting> reviews = sql.list("""
                select a.id, a.round_id, a.organization_id, a.state from assessment a
                join scope_organization o on o.organization_id = a.organization_id
                left join assessment_round r on r.id = a.round_id
                where (a.state = 'UPPER_REVIEW' and o.parent_id = any(?))
                   or (a.state in ('CITY_REVIEW', 'PUBLICITY') and r.organization_id = any(?))
                order by a.id limit ?
                """, WaitingAssessments::read, offices, offices, limit);
        return reviews.stream().map(waiting::todo).toList();
    }
}
