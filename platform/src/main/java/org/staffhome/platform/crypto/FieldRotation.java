package org.staffhome.platform.crypto;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Seals the old values of a column with the active key, in small transactions, while the service works. A value that
 * someone changes at the same moment is left alone (it is sealed with the active key already), so nothing is lost and a
 * second run finds nothing to do.
 *
 * <p>Runs under the scope of its caller: a system scope, to reach every row.
 */
@ApplicationScoped
public class FieldRotation {
    private static final int BATCH = 500;

    private final DataSource dataSource;
    private final FieldCipher cipher;

    FieldRotation(DataSource dataSource, FieldCipher cipher) {
        this.dataSource = dataSource;
        this.cipher = cipher;
    }

    /**
     * Re-seals one column of a table whose primary key is {@code id uuid}.
     *
     * @return the number of values sealed anew
     * @throws SealBroken when a value does not open: the batch is rolled back and the old key must stay configured
     */
    public long reseal(String table, String column) {
        FieldRef.of(table, column, new UUID(0, 0)); // refuses names that are not plain identifiers
        long resealed = 0;
        List<Value> batch;
        UUID after = new UUID(0, 0);
        do {
            UUID from = after;
            batch = QuarkusTransaction.requiringNew().call(() -> stale(table, column, from));
            List<Value> found = batch;
            resealed += QuarkusTransaction.requiringNew().call(() -> write(table, column, found));
            after = batch.isEmpty() ? after : batch.get(batch.size() - 1).id();
        } while (batch.size() == BATCH);
        return resealed;
    }

    private List<Value> stale(String table, String column, UUID after) throws SQLException {
        String sql = "select id, " + column + " from " + table + " where id > ? and " + column + " is not null and not"
                + " starts_with(" + column + ", ?) order by id limit " + BATCH;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, after);
            select.setString(2, cipher.activeKeyId() + ":");
            List<Value> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(new Value(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
            return values;
        }
    }

    private int write(String table, String column, List<Value> values) throws SQLException {
        String sql = "update " + table + " set " + column + " = ? where id = ? and " + column + " = ?";
        int written = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (Value value : values) {
                FieldRef ref = FieldRef.of(table, column, value.id());
                update.setString(1, cipher.seal(cipher.open(value.sealed(), ref), ref));
                update.setObject(2, value.id());
                update.setString(3, value.sealed());
                written += update.executeUpdate();
            }
        }
        return written;
    }

    private record Value(UUID id, String sealed) {
        @Override
        public String toString() {
            return "Value[" + id + "]";
        }
    }
}
