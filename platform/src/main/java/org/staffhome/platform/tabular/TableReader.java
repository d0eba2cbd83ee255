package org.staffhome.platform.tabular;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import org.staffhome.platform.problem.Problem;

/**
 * Gives the data rows below the header, one at a time; keeps none. To be used once, by one thread, and closed.
 * A file that turns out to be damaged on the way raises its {@link TabularProblem} from {@link #hasNext()}.
 */
public final class TableReader implements Iterator<Row>, Iterable<Row>, AutoCloseable {
    private final TableLayout layout;
    private final TabularLimits limits;
    private final HeaderMatch match;
    private final RowSieve sieve;
    private final SheetSource.RowCursor rows;
    private final Map<RowSieve.Sort, Integer> counts = new EnumMap<>(RowSieve.Sort.class);
    private IntConsumer watcher = rows -> {};
    private Row next;
    private int faulty;
    private int last;

    private TableReader(TableLayout layout, TabularLimits limits, HeaderFinder.Found found) {
        this.layout = layout;
        this.limits = limits;
        this.match = found.match();
        this.sieve = new RowSieve(match, found.above());
        this.last = match.row();
        this.rows = found.sheet().open();
    }

    static TableReader open(List<SheetSource> sheets, TableLayout layout, TabularLimits limits) {
        HeaderFinder.Found found = HeaderFinder.find(sheets, layout);
        if (!found.hasData()) {
            throw Problem.of(TabularProblem.NO_DATA_ROWS)
                    .with("headerRow", found.match().row());
        }
        return new TableReader(layout, limits, found);
    }

    /** Where the header is and what it has. */
    public Header header() {
        return match.header();
    }

    /** Tells how many data rows were given so far, with each of them: the progress of long readings. */
    public TableReader watchedBy(IntConsumer rowsGiven) {
        watcher = rowsGiven;
        return this;
    }

    /** The counts up to now; complete when there is no next row. */
    public ReadSummary summary() {
        return new ReadSummary(
                count(RowSieve.Sort.DATA),
                faulty,
                count(RowSieve.Sort.BLANK),
                count(RowSieve.Sort.TOTAL),
                count(RowSieve.Sort.HEADER),
                count(RowSieve.Sort.NOTE),
                last);
    }

    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            RawRow raw = rows.next();
            if (raw.number() <= match.row()) {
                continue;
            }
            if (raw.number() > limits.maxRows()) {
                throw Problem.of(TabularProblem.TOO_MANY_ROWS).with("maxRows", limits.maxRows());
            }
            countBlankBetween(raw.number());
            RowSieve.Sort sort = sieve.sort(raw);
            counts.merge(sort, 1, Integer::sum);
            if (sort == RowSieve.Sort.DATA) {
                next = new Row(layout, match, raw);
                faulty += next.isGood() ? 0 : 1;
            }
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        watcher.accept(count(RowSieve.Sort.DATA));
        return row;
    }

    @Override
    public Iterator<Row> iterator() {
        return this;
    }

    @Override
    public void close() {
        rows.close();
    }

    /** Worksheets leave out rows that were never touched; to a reader they are blank all the same. */
    private void countBlankBetween(int number) {
        if (number > last + 1) {
            counts.merge(RowSieve.Sort.BLANK, number - last - 1, Integer::sum);
        }
        last = number;
    }

    private int count(RowSieve.Sort sort) {
        return counts.getOrDefault(sort, 0);
    }
}
