package org.staffhome.welfare.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.todo.Todo;
import org.staffhome.platform.todo.TodoSource;

/** Dossiers that cannot stay as they are: a tier to be decided anew, a responsible cadre to be named. */
@ApplicationScoped
class ReviewTodos implements TodoSource {

    private static final String DUE = """
            select id, organization_id, assessment_due as due, true as tier from household where assessment_due is not null
            union all
            select id, organization_id, cadre_due, false from household where cadre_due is not null
            order by id, tier limit ?
            """;

    private final Sql sql;

    ReviewTodos(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String permission() {
        return "household.assess";
    }

    @Override
    public List<Todo> todos(int limit) {
        return sql.list(DUE, ReviewTodos::todo, limit);
    }

    private static Todo todo(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        boolean tier = row.getBoolean("tier");
        return new Todo(
                "household-" + (tier ? "assessment:" : "cadre:") + id,
                "household.assess",
                tier ? "户主会籍已终止，困难职工档案待重新认定" : "困难职工档案待更换责任人",
                tier
                        ? "The head is no member any more: the tier is to be decided anew"
                        : "A household needs another responsible cadre",
                null,
                null,
                row.getObject("organization_id", UUID.class),
                "/api/welfare/v1/households/" + id);
    }
}
