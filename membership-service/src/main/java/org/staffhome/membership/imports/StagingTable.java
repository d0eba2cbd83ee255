package org.staffhome.membership.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.staffhome.platform.staging.CopyIn;

/**
 * Fills a staging table by COPY in blocks: while a block is copied the connection can do nothing else, between blocks it
 * can. Joins the transaction at hand; holds one block in memory.
 */
public final class StagingTable {

    private static final int BLOCK = 5000;

    private final DataSource dataSource;
    private final String table;
    private final String[] columns;
    private final List<Object[]> block = new ArrayList<>();

    public StagingTable(DataSource dataSource, String table, String... columns) {
        this.dataSource = dataSource;
        this.table = table;
        this.columns = columns;
    }

    /** One row, a value per column. */
    public void add(Object... values) {
        block.add(values);
        if (block.size() == BLOCK) {
            flush();
        }
    }

    /** Copies what waits; to be called at the end. */
    public void flush() {
        if (block.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                CopyIn copy = CopyIn.into(connection, table, columns)) {
            for (Object[] row : block) {
                copy.row(row);
            }
            copy.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("staging into " + table + ": " + e.getSQLState(), e);
        }
        block.clear();
    }
}
