package org.staffhome.platform.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data row: normalised values by column key, and what is wrong with it. A faulty cell reads as null and stands in
 * {@link #errors()}. Its values are personal data; it has no {@code toString} that shows them.
 */
public final class Row {
    private final TableLayout layout;
    private final HeaderMatch header;
    private final RawRow raw;
    private final Object[] values;
    private final List<RowError> errors = new ArrayList<>(0);

    Row(TableLayout layout, HeaderMatch header, RawRow raw) {
        this.layout = layout;
        this.header = header;
        this.raw = raw;
        this.values = new Object[layout.columns().size()];
        for (int i = 0; i < values.length; i++) {
            if (header.position(i) < 0) {
                continue;
            }
            CellReader cell = CellReader.read(
                    raw.cell(header.position(i)), layout.columns().get(i));
            values[i] = cell.value();
            if (cell.fault() != null) {
                CellFault fault = cell.fault();
                errors.add(error(i, fault.code(), fault.zh(), fault.en()));
            }
        }
    }

    /** The row number as in the spreadsheet, from 1. */
    public int number() {
        return raw.number();
    }

    /** The text of a TEXT, NOTE or CODE column; null when blank, faulty or not in the file. */
    public String text(String key) {
        return (String) values[layout.indexOf(key)];
    }

    /** The date of a DATE column; null when blank, faulty or not in the file. */
    public LocalDate date(String key) {
        return (LocalDate) values[layout.indexOf(key)];
    }

    /** The number of an INTEGER column; null when blank, faulty or not in the file. */
    public Long integer(String key) {
        return (Long) values[layout.indexOf(key)];
    }

    /** The number of a DECIMAL column; null when blank, faulty or not in the file. */
    public BigDecimal decimal(String key) {
        return (BigDecimal) values[layout.indexOf(key)];
    }

    /** Whether a cell has a value that could be read. */
    public boolean has(String key) {
        return values[layout.indexOf(key)] != null;
    }

    /** The cells under titles the layout does not know, by title, as text; blank ones are left out. */
    public Map<String, String> unknown() {
        Map<String, String> unknown = new LinkedHashMap<>();
        header.unknown().forEach((position, title) -> {
            RawCell cell = raw.cell(position);
            if (!cell.isBlank()) {
                unknown.put(title, CellText.clean(cell.text(), Kind.NOTE));
            }
        });
        return unknown;
    }

    public boolean isGood() {
        return errors.isEmpty();
    }

    /** What reading found wrong with the cells, in column order. */
    public List<RowError> errors() {
        return List.copyOf(errors);
    }

    /** An error at a cell, found by a rule of the caller. The texts must not contain the value. */
    public RowError error(String key, String code, String zh, String en) {
        return error(layout.indexOf(key), code, zh, en);
    }

    /** An error of the whole row. */
    public RowError error(String code, String zh, String en) {
        return new RowError(number(), null, null, code, zh, en);
    }

    private RowError error(int column, String code, String zh, String en) {
        int position = header.position(column);
        String letter = position < 0 ? null : RawRow.letter(position);
        return new RowError(number(), layout.columns().get(column).title(), letter, code, zh, en);
    }

    @Override
    public String toString() {
        return "Row " + number();
    }
}
