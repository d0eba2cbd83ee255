package org.staffhome.platform.staging;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Streams rows into a table by PostgreSQL's COPY, in the transaction of the connection given. Rows are counted when
 * {@link #finish()} is called; closing without it gives up everything copied.
 *
 * <pre>{@code
 * try (CopyIn copy = CopyIn.into(connection, "import_row", "row_number", "name")) {
 *     copy.row(5, "…");
 *     long rows = copy.finish();
 * }
 * }</pre>
 */
public final class CopyIn implements AutoCloseable {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,62}(\\.[a-z_][a-z0-9_]{0,62})?");
    private static final int BUFFER = 1 << 16;

    private final org.postgresql.copy.CopyIn copy;
    private final int columns;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);

    private CopyIn(org.postgresql.copy.CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
    }

    /** Begins a copy; table and columns are names in code, never input. */
    public static CopyIn into(Connection connection, String table, String... columns) throws SQLException {
        if (columns.length == 0
                || !IDENTIFIER.matcher(table).matches()
                || !List.of(columns).stream()
                        .allMatch(c -> IDENTIFIER.matcher(c).matches())) {
            throw new IllegalArgumentException("Not names of a table and its columns");
        }
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        PGConnection postgres = connection.unwrap(PGConnection.class);
        return new CopyIn(postgres.getCopyAPI().copyIn(sql), columns.length);
    }

    /** One row: a value per column, in the text form of PostgreSQL; null is NULL. */
    public void row(Object... values) throws SQLException {
        if (values.length != columns) {
            throw new IllegalArgumentException("A row has " + columns + " values");
        }
        for (int i = 0; i < columns; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            append(values[i]);
        }
        buffer.append('\n');
        if (buffer.length() >= BUFFER) {
            send();
        }
    }

    /** Completes the copy; the number of rows. */
    public long finish() throws SQLException {
        send();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        if (!buffer.isEmpty()) {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            buffer.setLength(0);
        }
    }

    private void append(Object value) {
        if (value == null) {
            buffer.append("\\N");
            return;
        }
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }
}
