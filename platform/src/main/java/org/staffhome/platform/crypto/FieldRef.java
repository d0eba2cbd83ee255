package org.staffhome.platform.crypto;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a sealed field lives. A value sealed for one place does not open at another, so nobody can move a column's
 * content between rows unnoticed.
 *
 * @param table table name in snake_case, such as {@code member}
 * @param column column name in snake_case, such as {@code id_number}
 * @param rowId id of the row
 */
public record FieldRef(String table, String column, UUID rowId) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public FieldRef {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("Table and column are names in snake_case");
        }
        Objects.requireNonNull(rowId, "rowId");
    }

    public static FieldRef of(String table, String column, UUID rowId) {
        return new FieldRef(table, column, rowId);
    }

    String purpose() {
        return "field/" + table + "." + column;
    }

    String bound() {
        return table + "|" + column + "|" + rowId;
    }
}
