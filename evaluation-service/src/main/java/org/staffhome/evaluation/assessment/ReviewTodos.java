package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;

/**
 * Reviews from above that wait for the caller (待审核): he may review at the union above the one assessed or higher. His view
 * is where he may review, so the union above is in it just then.
 */
@ApplicationScoped
class ReviewTodos implements TodoSource {
    private final Sql sql;
    private final WaitingAssessments waiting;

    ReviewTodos(Sql sql, WaitingAssessments waiting) {
        this.sql = sql;
        this.waiting = waiting;
    }

    @Override
    public String permission() {
        return "assessment.review";
    }

    @Override
    @Transactional
    public List<Todo> todos(int limit) {
        List<WaitingAssessments.Waiting> reviews = sql.list("""
                select a.id, a.round_id, a.organization_id, a.state, a.sent_back_from from assessment a
                join scope_organization o on o.organization_id = a.organization_id
                join scope_organization above on above.organization_id = coalesce(o.parent_id, o.organization_id)
                where a.state = 'UPPER_REVIEW'
                order by a.id limit ?
                """, WaitingAssessments::read, limit);
        return reviews.stream().map(waiting::todo).toList();
    }
}
