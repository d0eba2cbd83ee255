package org.staffhome.platform.export;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A column of an export. Its sensitivity is declared, never assumed: {@link #open} for what everybody who may see the
 * list may see, {@link #masked} for what leaves the system only by its mask unless the export is revealed.
 *
 * @param key name in NDJSON
 * @param title title in csv and xlsx
 * @param value the value: String, Number, Boolean, LocalDate, Instant, Enum, UUID or null
 * @param mask what is written instead of the text of a sensitive value; null for an open column
 */
public record ExportColumn<T>(String key, String title, Function<T, ?> value, UnaryOperator<String> mask) {

    public ExportColumn {
        Objects.requireNonNull(key);
        Objects.requireNonNull(title);
        Objects.requireNonNull(value);
    }

    /** A column that is not sensitive. */
    public static <T> ExportColumn<T> open(String key, String title, Function<T, ?> value) {
        return new ExportColumn<>(key, title, value, null);
    }

    /** A sensitive column, written by its mask. */
    public static <T> ExportColumn<T> masked(
            String key, String title, Function<T, ?> value, UnaryOperator<String> mask) {
        return new ExportColumn<>(key, title, value, Objects.requireNonNull(mask));
    }

    public boolean isSensitive() {
        return mask != null;
    }

    Object read(T row, boolean revealed) {
        Object found = value.apply(row);
        return found == null || revealed || mask == null ? found : mask.apply(String.valueOf(found));
    }
}
