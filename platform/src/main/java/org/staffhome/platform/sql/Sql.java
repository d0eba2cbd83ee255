package org.staffhome.platform.sql;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Statements in plain SQL for mechanics that have no aggregate: append-only tables, queues, leases. Takes its connection
 * from the pool, so that it joins the caller's transaction and stands under the caller's scope.
 *
 * <p>Parameters: null, text, numbers, booleans, UUID, {@code java.time} dates, {@link Instant}, {@link JsonNode} (write
 * {@code ?::jsonb}), collections of UUID and arrays of UUID, text, whole and decimal numbers ({@code = any(?)}, {@code unnest}).
 */
@ApplicationScoped
public class Sql {
    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with the current row. */
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** All rows. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        List<T> rows = new ArrayList<>();
        each(sql, 0, row -> rows.add(reader.read(row)), parameters);
        return rows;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> one(String sql, RowReader<T> reader, Object... parameters) {
        List<T> rows = list(sql, reader, parameters);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /**
     * Visits the rows as they come, {@code fetchSize} at a time (needs a transaction to be more than a hint), at constant
     * memory.
     */
    public void each(String sql, int fetchSize, RowVisitor visitor, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(fetchSize);
            bind(connection, statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows);
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Insert, update or delete; returns the number of rows. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The same statement for many rows in one exchange with the database. */
    public void batch(String sql, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A column of type uuid, null for null. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A column of type timestamptz, null for null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Instant instant) {
                statement.setTimestamp(i + 1, Timestamp.from(instant));
            } else if (value instanceof JsonNode json) {
                statement.setString(i + 1, json.toString());
            } else if (value instanceof Collection<?> ids) {
                Array array = connection.createArrayOf(
                        "uuid", ids.stream().map(UUID.class::cast).toArray());
                statement.setArray(i + 1, array);
            } else if (value instanceof Object[] elements) {
                statement.setArray(i + 1, connection.createArrayOf(elementType(elements), elements));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static String elementType(Object[] elements) {
        Class<?> type = elements.getClass().getComponentType();
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Integer.class || type == Long.class) {
            return "int8";
        }
        if (type == BigDecimal.class) {
            return "numeric";
        }
        throw new IllegalArgumentException("no array of " + type.getSimpleName());
    }
}
