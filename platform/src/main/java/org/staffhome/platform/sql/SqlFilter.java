package org.staffhome.platform.sql;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a list's filters with their parameters; a filter that was not given adds nothing. */
public final class SqlFilter {
    private final StringBuilder conditions = new StringBuilder("true");
    private final List<Object> parameters = new ArrayList<>();

    /** Adds {@code condition} with one question mark when the value is given and not blank. */
    public SqlFilter and(String condition, Object value) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            conditions.append(" and ").append(condition);
            parameters.add(value);
        }
        return this;
    }

    /** What stands after {@code where}. */
    public String conditions() {
        return conditions.toString();
    }

    /** The parameters in the order of the question marks, then the further ones. */
    public Object[] parameters(Object... further) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(further));
        return all.toArray();
    }
}
