package org.staffhome.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.staffhome.servers.ContextRoles;

/** Looks into a context's tables past its service, to prove what is really stored. */
public final class TestDatabase {

    private static final Map<String, Deque<Connection>> IDLE = new ConcurrentHashMap<>();

    private final String context;
    private final Deque<Connection> idle;

    private TestDatabase(String context) {
        this.context = context;
        this.idle = IDLE.computeIfAbsent(context, name -> new ConcurrentLinkedDeque<>());
    }

    /** The database of a context; its schema and roles are made if they are missing. */
    public static TestDatabase of(String context) {
        TestServers.provision(context);
        return new TestDatabase(context);
    }

    /** A connection of the superuser for one statement, kept for the next; one that failed is given up. */
    private <T> T withSuperuser(String sql, Work<T> work) {
        Connection connection = null;
        try {
            connection = idle.poll();
            if (connection == null) {
                connection = superuser();
            }
            T result = work.in(connection);
            idle.push(connection);
            return result;
        } catch (SQLException e) {
            close(connection);
            throw new IllegalStateException(sql, e);
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private static void close(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot close a connection", e);
            }
        }
    }

    /** A connection that no row-level security binds, in the context's schema. */
    public Connection superuser() throws SQLException {
        Connection connection = TestServers.superuser();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + context + ", public");
        }
        return connection;
    }

    /** A connection of the role that owns the tables. */
    public Connection owner() throws SQLException {
        return connect(ContextRoles.owner(context));
    }

    /** A connection of the role that the service works under; without a scope it sees no protected row. */
    public Connection app() throws SQLException {
        return connect(ContextRoles.app(context));
    }

    /** Executes a statement as superuser and returns the number of rows it touched. */
    public int execute(String sql, Object... values) {
        return withSuperuser(sql, connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                statement.execute();
                return Math.max(0, statement.getUpdateCount());
            }
        });
    }

    /** The rows of a query as superuser, each from column name to value. */
    public List<Map<String, Object>> rows(String sql, Object... values) {
        return withSuperuser(sql, connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values);
                    ResultSet result = statement.executeQuery()) {
                List<Map<String, Object>> rows = new ArrayList<>();
                while (result.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        });
    }

    /** The first column of the first row as a number; the query must have a row. */
    public long number(String sql, Object... values) {
        List<Map<String, Object>> rows = rows(sql, values);
        if (rows.isEmpty()) {
            throw new IllegalStateException("No row: " + sql);
        }
        return ((Number) rows.get(0).values().iterator().next()).longValue();
    }

    /** Empties tables of the context, past row-level security and append-only rights. */
    public void truncate(String... tables) {
        execute("truncate table " + String.join(", ", tables) + " cascade");
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(TestServers.jdbcUrl(), role, TestServers.password(role));
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
