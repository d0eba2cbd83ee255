package org.staffhome.platform.tabular;

import java.util.List;
import java.util.Objects;

/**
 * A column a context wants to read.
 *
 * @param key the name in code, unique in the layout
 * @param title the title in the template and in messages
 * @param synonyms other titles under which offices send it
 * @param kind how cells are read
 * @param required the header must have it
 * @param filled every row must have a value in it
 * @param maxLength characters a cell may have after normalisation
 * @param hint what to write into the cell, shown in the template; may be empty
 */
public record Column(
        String key,
        String title,
        List<String> synonyms,
        Kind kind,
        boolean required,
        boolean filled,
        int maxLength,
        String hint) {

    /** The longest text a worksheet cell can hold. */
    public static final int LONGEST_CELL = 32_767;

    private static final int USUAL_LENGTH = 500;

    public Column {
        Objects.requireNonNull(key);
        Objects.requireNonNull(title);
        synonyms = List.copyOf(synonyms);
    }

    public static Column of(Kind kind, String key, String title) {
        int length = kind == Kind.NOTE ? LONGEST_CELL : USUAL_LENGTH;
        return new Column(key, title, List.of(), kind, false, false, length, "");
    }

    public static Column text(String key, String title) {
        return of(Kind.TEXT, key, title);
    }

    public static Column note(String key, String title) {
        return of(Kind.NOTE, key, title);
    }

    public static Column code(String key, String title) {
        return of(Kind.CODE, key, title);
    }

    public static Column date(String key, String title) {
        return of(Kind.DATE, key, title);
    }

    public static Column integer(String key, String title) {
        return of(Kind.INTEGER, key, title);
    }

    public static Column decimal(String key, String title) {
        return of(Kind.DECIMAL, key, title);
    }

    /** Other titles of the same column. */
    public Column synonyms(String... others) {
        return new Column(key, title, List.of(others), kind, required, filled, maxLength, hint);
    }

    /** The header must have this column; cells may be blank. */
    public Column mustExist() {
        return new Column(key, title, synonyms, kind, true, filled, maxLength, hint);
    }

    /** The header must have this column and every row a value in it. */
    public Column mustBeFilled() {
        return new Column(key, title, synonyms, kind, true, true, maxLength, hint);
    }

    public Column maxLength(int characters) {
        return new Column(key, title, synonyms, kind, required, filled, characters, hint);
    }

    public Column hint(String text) {
        return new Column(key, title, synonyms, kind, required, filled, maxLength, text);
    }
}
