package org.staffhome.platform.sql;

import java.sql.SQLException;

/** A statement that the database refused; the cause keeps its SQLSTATE, from which the edge names the problem. */
public final class SqlFailure extends RuntimeException {
    SqlFailure(SQLException cause) {
        super("The database refused a statement: " + cause.getSQLState(), cause);
    }
}
