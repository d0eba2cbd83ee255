package org.staffhome.activity.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.signup.SignUpDirectory.Waiting;
import org.staffhome.activity.signup.SignUpState;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Grant;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;

/** Sign-ups that wait for a recommendation or a review by the caller's own union, one todo per activity (待推荐、待审查). */
@ApplicationScoped
class RecommendationTodos implements TodoSource {
    private final SignUpDirectory signUps;
    private final Caller caller;

    RecommendationTodos(SignUpDirectory signUps, Caller caller) {
        this.signUps = signUps;
        this.caller = caller;
    }

    @Override
    public String permission() {
        return OwnUnionSteps.RECOMMEND;
    }

    @Override
    public List<Todo> todos(int limit) {
        Set<UUID> own = caller.grants().stream()
                .map(Grant::organizationId)
                .filter(id -> id != null && caller.holdsAt(OwnUnionSteps.RECOMMEND, id))
                .collect(Collectors.toSet());
        return signUps.waitingForOwnUnion(own, limit).stream()
                .map(RecommendationTodos::todo)
                .toList();
    }

    private static Todo todo(Waiting waiting) {
        boolean submitted = waiting.state() == SignUpState.SUBMITTED;
        String step = submitted ? "recommend" : "review";
        return new Todo(
                "sign-up-" + step + ":" + waiting.activityId() + ":" + waiting.organizationId(),
                "sign-up." + step,
                waiting.signUps() + (submitted ? " 份报名待推荐" : " 份报名待审查"),
                waiting.signUps() + (submitted ? " sign-ups wait for a recommendation" : " sign-ups wait for a review"),
                null,
                null,
                waiting.organizationId(),
                "/api/activity/v1/activities/" + waiting.activityId() + "/sign-ups?state=" + waiting.state());
    }
}
