package org.staffhome.welfare.todo;

import java.util.List;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;
import org.staffhome.welfare.aid.AidState;
import org.staffhome.welfare.duty.AidAct;

/**
 * Applications that wait for one act of whoever holds its permission.
 *
 * @param queries reads them
 * @param waiting the state in which they wait
 * @param act what is to be done
 * @param permission who does it
 * @param titleZh title in Chinese
 * @param titleEn title in English
 */
record AidTodoSource(
        AidTodoQueries queries, AidState waiting, AidAct act, String permission, String titleZh, String titleEn)
        implements TodoSource {

    @Override
    public List<Todo> todos(int limit) {
        return queries.waiting(waiting, act, limit).stream()
                .map(application -> new Todo(
                        "aid-application:" + application.id(),
                        permission,
                        titleZh,
                        titleEn,
                        null,
                        null,
                        application.organizationId(),
                        "/api/welfare/v1/applications/" + application.id()))
                .toList();
    }
}
