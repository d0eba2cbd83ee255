package org.staffhome.platform.export;

import java.util.List;

/**
 * What a list exports.
 *
 * @param title name of the sheet and of the file
 * @param columns the columns in order
 */
public record ExportLayout<T>(String title, List<ExportColumn<T>> columns) {
    public ExportLayout {
        columns = List.copyOf(columns);
        if (columns.stream().map(ExportColumn::key).distinct().count() != columns.size() || columns.isEmpty()) {
            throw new IllegalArgumentException("An export needs columns with different keys");
        }
    }

    @SafeVarargs
    public static <T> ExportLayout<T> of(String title, ExportColumn<T>... columns) {
        return new ExportLayout<>(title, List.of(columns));
    }
}
