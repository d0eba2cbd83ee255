package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every table of a context stands under forced row-level security, or in a list that says why not. A new table is
 * protected until somebody writes its reason down; a reason whose table is gone or protected by now is refused too.
 */
public final class ProtectedTables {
    /** Tables that platform gives every service and that belong to nobody. */
    private static final Map<String, String> PLATFORM = Map.of(
            "flyway_schema_history", "which migrations ran; written by the owner role alone",
            "outbox", "events on their way out, no personal data in the clear; the relay reads them past every scope",
            "outbox_sequence", "the counter of each aggregate; every writer must find it, whatever its scope",
            "audit_pending", "ids of entries that wait for a seal; filled by a trigger in every scope",
            "audit_seal", "hashes over batches of entries; everybody may verify them",
            "audit_sealed", "hashes and positions of entries, without their content");

    /** Protected tables of platform of which every caller may read all rows. */
    private static final Set<String> READ_BY_ALL = Set.of("rule_version");

    private final String context;
    private final Map<String, String> reasons = new TreeMap<>(PLATFORM);
    private final Map<String, String> readByAll = new TreeMap<>();

    private ProtectedTables(String context) {
        this.context = context;
        READ_BY_ALL.forEach(table -> readByAll.put(table, "platform"));
    }

    /** The tables of a context, with the exceptions that platform brings. */
    public static ProtectedTables of(String context) {
        return new ProtectedTables(context);
    }

    /** A table that belongs to no organisation and no person, and why. */
    public ProtectedTables open(String table, String reason) {
        reasons.put(table, reason);
        return this;
    }

    /** A protected table that everybody may read although nobody may write it without a scope, and why. */
    public ProtectedTables readByAll(String table, String reason) {
        readByAll.put(table, reason);
        return this;
    }

    /** Fails for each table that is neither protected nor excused, and for each excuse that is not needed. */
    public void areComplete() {
        TestDatabase database = TestDatabase.of(context);
        Set<String> all = tables(database, "true");
        assertThat(all).as("tables of %s", context).isNotEmpty();
        Set<String> open = tables(database, "not (c.relrowsecurity and c.relforcerowsecurity)");
        assertThat(open).as("tables without forced row-level security").isEqualTo(present(reasons.keySet(), all));
        assertThat(all).containsAll(difference(reasons.keySet(), PLATFORM.keySet()));
        assertThat(tables(
                        database, "c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid)"))
                .as("tables that are locked without any policy")
                .isEmpty();
    }

    /** Fails for each protected table of which the service's own role sees a row without a scope. */
    public void showNothingWithoutAScope() {
        TestDatabase database = TestDatabase.of(context);
        Set<String> seen = new TreeSet<>();
        try (Connection connection = database.app();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + context);
            for (String table : tables(database, "c.relrowsecurity")) {
                try (ResultSet row = statement.executeQuery("select exists (select from \"" + table + "\")")) {
                    row.next();
                    if (row.getBoolean(1) && !readByAll.containsKey(table)) {
                        seen.add(table);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tables of " + context, e);
        }
        assertThat(seen).as("tables that show rows without a scope").isEmpty();
    }

    private Set<String> tables(TestDatabase database, String condition) {
        return database
                .rows(
                        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = ? and c.relkind in ('r', 'p') and " + condition,
                        context)
                .stream()
                .map(row -> row.get("relname").toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> present(Set<String> wanted, Set<String> all) {
        return wanted.stream().filter(all::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        return all.stream().filter(name -> !without.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }
}
