package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;

/**
 * The last steps of rounds that wait for the caller (待复核、待定级): he may decide where the round is run or higher. His view is
 * where he may decide, so the round is in it just then. A result waits to become final only when its publicity is over.
 */
@ApplicationScoped
class DecisionTodos implements TodoSource {
    private final Sql sql;
    private final BusinessClock clock;
    private final WaitingAssessments waiting;

    DecisionTodos(Sql sql, BusinessClock clock, WaitingAssessments waiting) {
        this.sql = sql;
        this.clock = clock;
        this.waiting = waiting;
    }

    @Override
    public String permission() {
        return "assessment.decide";
    }

    @Override
    @Transactional
    public List<Todo> todos(int limit) {
        List<WaitingAssessments.Waiting> decisions = sql.list("""
                select a.id, a.round_id, a.organization_id, a.state, a.sent_back_from from assessment a
                join assessment_round r on r.id = a.round_id
                where a.state = 'CITY_REVIEW' or (a.state = 'PUBLICITY' and r.publicity_until < ?)
                order by case when a.state = 'CITY_REVIEW' then r.city_until else r.publicity_until end, a.id limit ?
                """, WaitingAssessments::read, clock.today(), limit);
        return decisions.stream().map(waiting::todo).toList();
    }
}
