package org.staffhome.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. {@code PageLinks} adds {@code Link: rel=next} to the answer. */
public record Page<T>(
        @Schema(description = "The rows of this page, in the stable order of the list")
        List<T> items,

        @Schema(description = "Where the next page begins; null on the last page", examples = "WyIwMTkzIl0")
        String nextCursor) {

    /**
     * Cuts a page out of rows of which one more than the limit was read.
     *
     * @param rows at most {@code limit + 1} rows in order
     * @param key the cursor behind a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> key) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, key.apply(items.get(limit - 1)).toString());
    }

    /** The same page with each row in another form. */
    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), nextCursor);
    }
}
