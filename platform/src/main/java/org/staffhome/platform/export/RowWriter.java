package org.staffhome.platform.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes the rows of one format. Closing completes the document and leaves the stream below open. */
interface RowWriter extends Closeable {
    void header(String[] keys, String[] titles) throws IOException;

    void row(Object[] values) throws IOException;
}
