package org.staffhome.membership.imports;

import java.util.UUID;
import org.staffhome.platform.tabular.TableLayout;
import org.staffhome.platform.tabular.TableReader;

/**
 * How one kind of list is read, checked and written; a CDI bean of the room that owns the things listed. The mechanics
 * around it call it inside transactions, under the importer's scope.
 */
public interface ListImport {

    ImportKind kind();

    /** The columns, with the titles that offices use. */
    TableLayout layout();

    /**
     * Reads and checks all rows: faults go to the reading, good rows to the room's staging table. Writes nothing else.
     *
     * @return how many rows are good and how many of those are there already and stay as they are
     */
    Checked read(TableReader rows, ListReading reading);

    /**
     * Writes the staged rows with history and events, and empties the staging.
     *
     * @return how many rows were written
     */
    int write(UUID importId);

    /** Gives the staged rows up. */
    void discard(UUID importId);

    /** Outcome of a check. */
    record Checked(int toWrite, int unchanged) {}
}
