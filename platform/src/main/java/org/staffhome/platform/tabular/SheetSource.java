package org.staffhome.platform.tabular;

import java.util.Iterator;

/** One sheet of a file (a csv file has exactly one), readable any number of times from its start. */
interface SheetSource {
    /** Position in the file, from 1, as a user counts the tabs. */
    int position();

    RowCursor open();

    /** Rows in sheet order; wholly missing rows may be left out, numbers stay those of the sheet. */
    interface RowCursor extends Iterator<RawRow>, AutoCloseable {
        @Override
        void close();
    }
}
