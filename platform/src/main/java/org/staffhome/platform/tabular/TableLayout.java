package org.staffhome.platform.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of one kind of table, declared once by the context that imports it; the same declaration finds the header
 * of an uploaded file and makes the empty template.
 */
public final class TableLayout {
    private final String title;
    private final List<Column> columns;
    private final Map<String, Integer> indexes = new HashMap<>();

    private TableLayout(String title, List<Column> columns) {
        this.title = title;
        this.columns = columns;
        for (Column column : columns) {
            if (indexes.put(column.key(), indexes.size()) != null) {
                throw new IllegalArgumentException("Column key declared twice: " + column.key());
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A layout needs columns");
        }
    }

    public static TableLayout of(String title, Column... columns) {
        return new TableLayout(title, List.of(columns));
    }

    public String title() {
        return title;
    }

    public List<Column> columns() {
        return columns;
    }

    int indexOf(String key) {
        Integer index = indexes.get(key);
        if (index == null) {
            throw new IllegalArgumentException("No column " + key + " in layout " + title);
        }
        return index;
    }
}
