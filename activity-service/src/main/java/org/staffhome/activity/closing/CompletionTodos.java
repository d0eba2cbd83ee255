package org.staffhome.activity.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;

/** Activities that are over by their plan and wait to be completed by their host (待结项活动). */
@ApplicationScoped
class CompletionTodos implements TodoSource {
    private final ActivityDirectory activities;
    private final BusinessClock clock;

    CompletionTodos(ActivityDirectory activities, BusinessClock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return "activity.organize";
    }

    @Override
    public List<Todo> todos(int limit) {
        return activities.over(clock.now(), limit).stream()
                .map(CompletionTodos::todo)
                .toList();
    }

    private static Todo todo(Activity activity) {
        return new Todo(
                "activity-completion:" + activity.id(),
                "activity.complete",
                "活动已结束，待结项：" + activity.title(),
                "An activity is over and waits to be completed: " + activity.title(),
                null,
                null,
                activity.organizationId(),
                "/api/activity/v1/activities/" + activity.id());
    }
}
