package org.staffhome.platform.tabular;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.staffhome.platform.problem.Problem;

/** A csv file as the one sheet it is. A quoted line break stays in its row, as in a spreadsheet. */
final class CsvSource implements SheetSource {
    private final Path file;
    private final CsvDialect dialect;

    CsvSource(Path file, CsvDialect dialect) {
        this.file = file;
        this.dialect = dialect;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public RowCursor open() {
        try {
            return new Cursor(CsvReader.builder()
                    .fieldSeparator(dialect.separator())
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(Column.LONGEST_CELL * 8)
                    .ofCsvRecord(dialect.open(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Cursor implements RowCursor {
        private final CloseableIterator<CsvRecord> records;
        private int number;

        Cursor(CsvReader<CsvRecord> reader) {
            this.records = reader.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException e) {
                throw broken();
            }
        }

        @Override
        public RawRow next() {
            CsvRecord csvRecord;
            try {
                csvRecord = records.next();
            } catch (CsvParseException e) {
                throw broken();
            }
            number++;
            List<RawCell> cells = new ArrayList<>(csvRecord.getFieldCount());
            for (String field : csvRecord.getFields()) {
                if (field.length() > Column.LONGEST_CELL) {
                    throw broken();
                }
                cells.add(RawCell.text(field));
            }
            return new RawRow(number, cells);
        }

        private Problem broken() {
            return Problem.of(TabularProblem.QUOTING_BROKEN)
                    .with("row", number + 1)
                    .with("maxCharacters", Column.LONGEST_CELL);
        }

        @Override
        public void close() {
            try {
                records.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
