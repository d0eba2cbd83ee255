package org.staffhome.platform.tabular;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the value of a cell by the kind of its column: a String, LocalDate, Long or BigDecimal; null when blank. */
final class CellReader {
    /** Digits a number cell keeps; beyond, spreadsheets store zeros. */
    private static final int EXACT_DIGITS = 15;

    /** 9.90304E+17 as shown, 9.903041995092E17 and 990304199509175040.0 as programs write such numbers. */
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d+E[+-]?\\d{1,3}|\\dE\\+\\d{1,3}|\\d{16,}\\.0+");

    /** A long number that went through a program as a floating-point number: 19904733745.0. */
    private static final Pattern FLOATED = Pattern.compile("(\\d{7,15})\\.0+");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.\\d{1,18})?");

    private Object value;
    private CellFault fault;

    private CellReader() {}

    static CellReader read(RawCell cell, Column column) {
        CellReader reader = new CellReader();
        reader.take(cell, column);
        if (reader.value == null && reader.fault == null && column.filled()) {
            reader.fault = CellFault.CELL_MISSING;
        }
        return reader;
    }

    Object value() {
        return value;
    }

    CellFault fault() {
        return fault;
    }

    private void take(RawCell cell, Column column) {
        switch (cell.type()) {
            case BLANK -> value = null;
            case MERGED_LEFT, MERGED_ABOVE -> fault = CellFault.CELL_MERGED;
            case FORMULA -> fault = CellFault.FORMULA_CELL;
            case ERROR -> fault = CellFault.CELL_ERROR;
            case BOOLEAN -> takeText(cell.text(), column);
            case TEXT -> takeText(cell.text(), column);
            case NUMBER -> takeNumber(cell.text(), column);
            case DATE -> takeDate(cell.text(), column);
        }
    }

    private void takeText(String raw, Column column) {
        String text = CellText.clean(raw, column.kind());
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > column.maxLength()) {
            fault = CellFault.CELL_TOO_LONG;
            return;
        }
        switch (column.kind()) {
            case TEXT, NOTE -> value = text;
            case CODE -> {
                if (SCIENTIFIC.matcher(text).matches()) {
                    fault = CellFault.SCIENTIFIC_NOTATION;
                } else {
                    Matcher floated = FLOATED.matcher(text);
                    value = floated.matches() ? floated.group(1) : text;
                }
            }
            case DATE -> takeSpelling(DateSpelling.ofText(text));
            case INTEGER, DECIMAL -> takeNumeral(text, column.kind());
        }
    }

    private void takeNumber(String raw, Column column) {
        BigDecimal number = plain(raw);
        if (number == null) {
            fault = column.kind() == Kind.CODE ? CellFault.SCIENTIFIC_NOTATION : CellFault.NUMBER_UNREADABLE;
            return;
        }
        String digits = number.toPlainString();
        switch (column.kind()) {
            case TEXT, NOTE -> value = digits;
            case CODE -> {
                if (number.precision() - number.scale() > EXACT_DIGITS) {
                    fault = CellFault.SCIENTIFIC_NOTATION;
                } else {
                    value = digits;
                }
            }
            case DATE -> takeSpelling(DateSpelling.ofText(digits));
            case INTEGER, DECIMAL -> takeNumeral(digits, column.kind());
        }
    }

    /** A date cell in a column that is no date column shows its ISO form. */
    private void takeDate(String serial, Column column) {
        DateSpelling spelling = DateSpelling.ofSerial(serial);
        switch (column.kind()) {
            case DATE -> takeSpelling(spelling);
            case INTEGER, DECIMAL -> fault = CellFault.NUMBER_UNREADABLE;
            case TEXT, NOTE, CODE -> {
                fault = spelling.fault();
                value = spelling.date() == null ? null : spelling.date().toString();
            }
        }
    }

    private void takeSpelling(DateSpelling spelling) {
        value = spelling.date();
        fault = spelling.fault();
    }

    private void takeNumeral(String text, Kind kind) {
        String numeral = text.replaceFirst("^[¥￥]", "").replaceFirst("元$", "");
        if (!NUMBER.matcher(numeral).matches()) {
            fault = CellFault.NUMBER_UNREADABLE;
            return;
        }
        BigDecimal number = new BigDecimal(numeral.replace(",", ""));
        if (kind == Kind.DECIMAL) {
            value = number;
            return;
        }
        BigDecimal whole = number.stripTrailingZeros();
        if (whole.scale() > 0) {
            fault = CellFault.NUMBER_UNREADABLE;
        } else {
            value = whole.longValueExact();
        }
    }

    /** The number without exponent and trailing zeros; null when it is none or too large to be written out. */
    private static BigDecimal plain(String raw) {
        if (raw.length() > 40 || !raw.toUpperCase(Locale.ROOT).matches("[+-]?\\d+(\\.\\d+)?(E[+-]?\\d{1,3})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(raw);
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
