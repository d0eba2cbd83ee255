package org.staffhome.platform.export;

import java.io.IOException;

/** Gives rows one after another to whoever writes them; nothing is kept. */
@FunctionalInterface
public interface RowSource<T> {
    void forEach(RowSink<? super T> sink) throws IOException;

    /** Takes one row. */
    @FunctionalInterface
    interface RowSink<T> {
        void take(T row) throws IOException;
    }

    /** Rows that are at hand already. */
    static <T> RowSource<T> of(Iterable<? extends T> rows) {
        return sink -> {
            for (T row : rows) {
                sink.take(row);
            }
        };
    }
}
