package org.staffhome.platform.todo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Scope;
import org.staffhome.platform.scope.Scopes;

/** Merges the todos of all rooms, each read under the caller's view of its own permission. */
@ApplicationScoped
class Todos {
    private static final Comparator<Todo> BY_DUE_DATE = Comparator.comparing(
                    Todo::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Todo::kind)
            .thenComparing(Todo::id);

    private final Instance<TodoSource> sources;
    private final Caller caller;
    private final Scopes scopes;

    Todos(@Any Instance<TodoSource> sources, Caller caller, Scopes scopes) {
        this.sources = sources;
        this.caller = caller;
        this.scopes = scopes;
    }

    /** The todos with the nearest due dates; {@code more} tells that there are others. */
    TodoList list(int limit) throws Exception {
        List<Todo> all = new ArrayList<>();
        for (TodoSource source : sources) {
            Scope view = caller.viewOf(source.permission());
            if (!view.view().isEmpty()) {
                all.addAll(scopes.within(
                        view, () -> QuarkusTransaction.requiringNew().call(() -> source.todos(limit + 1))));
            }
        }
        all.sort(BY_DUE_DATE);
        boolean more = all.size() > limit;
        return new TodoList(List.copyOf(more ? all.subList(0, limit) : all), more);
    }
}
