package org.staffhome.local.crash;

import java.util.List;
import java.util.stream.Collectors;
import org.staffhome.testkit.TestDatabase;

/** Rows of a table as text that can be compared. */
final class Rows {

    private Rows() {}

    /** The only column of a query, with duplicates. */
    static List<String> ids(TestDatabase database, String sql) {
        return database.rows(sql).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }

    /** Each row as one line of all its columns. */
    static List<String> lines(TestDatabase database, String sql) {
        return database.rows(sql).stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }
}
