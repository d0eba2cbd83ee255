package org.staffhome.welfare.todo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.staffhome.platform.todo.TodoSource;
import org.staffhome.welfare.aid.AidState;
import org.staffhome.welfare.duty.AidAct;

/** Which applications wait for whom: one source of todos for each step of the way. */
@ApplicationScoped
class AidTodos {

    private final AidTodoQueries queries;

    AidTodos(AidTodoQueries queries) {
        this.queries = queries;
    }

    @Produces
    @Singleton
    TodoSource verification() {
        return source(
                AidState.APPLIED, AidAct.VERIFIED, "aid.verify", "帮扶申请待核实", "An application waits for verification");
    }

    @Produces
    @Singleton
    TodoSource visit() {
        return source(AidState.VERIFIED, AidAct.VISITED, "aid.visit", "帮扶申请待入户", "An application waits for the visit");
    }

    @Produces
    @Singleton
    TodoSource review() {
        return source(AidState.VISITED, AidAct.REVIEWED, "aid.review", "帮扶申请待审核", "An application waits for review");
    }

    @Produces
    @Singleton
    TodoSource publicity() {
        return source(
                AidState.REVIEWED, AidAct.PUBLICISED, "aid.publicise", "帮扶申请待公示", "An application waits for publicity");
    }

    @Produces
    @Singleton
    TodoSource approval() {
        return source(
                AidState.PUBLICISED,
                AidAct.APPROVED,
                "aid.approve",
                "帮扶申请公示期满待批准",
                "An application waits for approval after publicity");
    }

    @Produces
    @Singleton
    TodoSource payment() {
        return source(AidState.APPROVED, AidAct.PAID, "aid.pay", "帮扶资金待发放", "Approved aid waits for payment");
    }

    @Produces
    @Singleton
    TodoSource followUp() {
        return source(AidState.PAID, AidAct.FOLLOWED_UP, "aid.follow-up", "帮扶对象待回访", "Paid aid waits for a follow-up");
    }

    @Produces
    @Singleton
    TodoSource objection() {
        return source(
                AidState.SUSPENDED,
                AidAct.OBJECTION_DISMISSED,
                "aid.decide-objection",
                "公示异议待处理",
                "An objection waits for a decision");
    }

    private TodoSource source(AidState waiting, AidAct act, String permission, String titleZh, String titleEn) {
        return new AidTodoSource(queries, waiting, act, permission, titleZh, titleEn);
    }
}
