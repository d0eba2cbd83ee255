package org.staffhome.platform.todo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;

/** The sample service's todos: notes whose text is a date are due then, others are undated. */
@ApplicationScoped
class NoteTodos implements TodoSource {
    private final Sql sql;

    NoteTodos(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String permission() {
        return "note.write";
    }

    @Override
    public List<Todo> todos(int limit) {
        return sql.list(
                "select id, organization_id, text from note order by text limit ?",
                row -> {
                    String text = row.getString("text");
                    return new Todo(
                            row.getString("id"),
                            "note",
                            text,
                            text,
                            text.matches("2026-1[12]-(01|24|30)") ? LocalDate.parse(text) : null,
                            null,
                            row.getObject("organization_id", UUID.class),
                            "/notes/" + row.getString("id"));
                },
                limit);
    }
}
