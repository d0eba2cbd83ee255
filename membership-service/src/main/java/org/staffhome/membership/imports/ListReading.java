package org.staffhome.membership.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.tabular.Row;
import org.staffhome.platform.tabular.RowError;

/** One reading of a file: where rows may belong, and the faults found. Faults are handed on in portions. */
public final class ListReading {

    private static final int PORTION = 1000;

    private final UUID importId;
    private final List<String> paths;
    private final FaultStore store;
    private final List<FaultStore.Fault> waiting = new ArrayList<>();

    ListReading(UUID importId, List<String> paths, FaultStore store) {
        this.importId = importId;
        this.paths = paths;
        this.store = store;
    }

    public UUID importId() {
        return importId;
    }

    /** Whether the importer may write to an organisation with this path. */
    public boolean mayWriteTo(String path) {
        return ImportScope.covers(paths, path);
    }

    /** A fault of a cell, found by a rule of the list. */
    public void refuse(Row row, String column, RowFault fault) {
        add(row.error(column, fault.code(), fault.zh(), fault.en()), null);
    }

    /** A fault of a row that is no longer at hand. */
    public void refuse(int sheetRow, RowFault fault, Integer twinRow) {
        add(new RowError(sheetRow, null, null, fault.code(), fault.zh(), fault.en()), twinRow);
    }

    /** A fault that reading the cell found. */
    public void refuse(RowError error) {
        add(error, null);
    }

    /** Hands on what waits; needed before statements look at the faults. */
    public void flush() {
        store.add(importId, waiting);
        waiting.clear();
    }

    private void add(RowError error, Integer twinRow) {
        waiting.add(new FaultStore.Fault(error, twinRow));
        if (waiting.size() >= PORTION) {
            flush();
        }
    }
}
