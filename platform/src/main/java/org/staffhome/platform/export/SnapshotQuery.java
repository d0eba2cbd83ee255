package org.staffhome.platform.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads a query of any length row by row from one snapshot: a server-side cursor in a read-only REPEATABLE READ
 * transaction of its own, under the scope of the caller as every query. A transaction that is under way is set aside
 * meanwhile, so rows it has not committed are not seen.
 */
@ApplicationScoped
public class SnapshotQuery {
    private static final int FETCH = 1_000;

    private final DataSource dataSource;

    SnapshotQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a row of the current position of a result; must not move it. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** The rows of a query, drawn each time they are asked for. */
    public <T> RowSource<T> rows(RowMapper<T> mapper, String sql, Object... parameters) {
        List<Object> bound = java.util.Arrays.asList(parameters.clone());
        return sink -> read(mapper, sql, bound, sink);
    }

    private <T> void read(RowMapper<T> mapper, String sql, List<Object> parameters, RowSource.RowSink<? super T> sink)
            throws IOException {
        try {
            QuarkusTransaction.suspendingExisting().call(() -> {
                try (Connection connection = dataSource.getConnection()) {
                    inSnapshot(connection, mapper, sql, parameters, sink);
                }
                return null;
            });
        } catch (WriteFailed e) {
            throw e.cause;
        }
    }

    private static <T> void inSnapshot(
            Connection connection,
            RowMapper<T> mapper,
            String sql,
            List<Object> parameters,
            RowSource.RowSink<? super T> sink)
            throws SQLException {
        int isolation = connection.getTransactionIsolation();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(FETCH);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    give(mapper.map(result), sink);
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
            connection.setReadOnly(false);
        }
    }

    private static <T> void give(T row, RowSource.RowSink<? super T> sink) {
        try {
            sink.take(row);
        } catch (IOException e) {
            throw new WriteFailed(e);
        }
    }

    /** Carries the failure of the receiving side through the transaction helper. */
    private static final class WriteFailed extends RuntimeException {
        private final transient IOException cause;

        WriteFailed(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
