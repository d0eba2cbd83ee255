package org.staffhome.testkit;

import java.util.Set;

/** Counts the rows of a context, so that a refused request which wrote something is seen. One statement, made once. */
final class RowWatch {
    /** What grows by itself: answers kept for a key, audit and outbox with their seals, what consumers have seen. */
    private static final Set<String> UNSEEN = Set.of(
            "idempotency_answer",
            "flyway_schema_history",
            "audit_entry",
            "audit_seal",
            "audit_sealed",
            "outbox",
            "outbox_sequence",
            "inbox_event",
            "inbox_position");

    private final TestDatabase database;
    private final String statement;

    RowWatch(String context) {
        database = TestDatabase.of(context);
        StringBuilder sum = new StringBuilder("select 0");
        database
                .rows(
                        "select table_name from information_schema.tables where table_schema = ? and table_type ="
                                + " 'BASE TABLE'",
                        context)
                .stream()
                .map(table -> table.get("table_name").toString())
                .filter(table -> !UNSEEN.contains(table))
                .forEach(table ->
                        sum.append(" + (select count(*) from \"").append(table).append("\")"));
        statement = sum.toString();
    }

    long rows() {
        return database.number(statement);
    }
}
