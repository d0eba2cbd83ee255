package org.staffhome.platform.tabular;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a civil date in the spellings offices use: 1995-09-17, 2001/7/17, 1993.10.31, 1972年10月16日, 19950917, each with
 * or without a time of day, and Excel serials of the 1900 date system such as 40924. A year of two digits, a date
 * without day and day-first or month-first order are refused rather than guessed.
 */
final class DateSpelling {
    private static final Pattern SEPARATED = Pattern.compile("(\\d{1,4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,4})[日号]?|月|)");
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("(?<=[\\d日号])(?:T|\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?Z?$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("(?:1[89]|20)\\d{2}(?:年|0[1-9]|1[0-2])?");

    /** Day 0 of the 1900 system from 1900-03-01 on; before, the system counts a 29 February 1900 that never was. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final int PHANTOM_LEAP_DAY = 60;
    private static final int LAST_SERIAL = 2_958_465;
    private static final int EARLIEST_YEAR = 1800;

    private final LocalDate date;
    private final CellFault fault;

    private DateSpelling(LocalDate date, CellFault fault) {
        this.date = date;
        this.fault = fault;
    }

    /** The date; null when there is a {@link #fault()}. */
    LocalDate date() {
        return date;
    }

    /** Why it is no date; null when there is one. */
    CellFault fault() {
        return fault;
    }

    /** A text, or a number cell that is not shown as a date. */
    static DateSpelling ofText(String text) {
        String cleaned =
                BLANKS.matcher(TIME_OF_DAY.matcher(text).replaceFirst("")).replaceAll("");
        Matcher separated = SEPARATED.matcher(cleaned);
        if (separated.matches()) {
            return ofParts(separated);
        }
        if (COMPACT.matcher(cleaned).matches()) {
            return ofCivil(
                    Integer.parseInt(cleaned.substring(0, 4)),
                    Integer.parseInt(cleaned.substring(4, 6)),
                    Integer.parseInt(cleaned.substring(6)));
        }
        if (SERIAL.matcher(cleaned).matches()) {
            return ofSerial(cleaned);
        }
        if (YEAR_OR_MONTH.matcher(cleaned).matches()) {
            return refused(CellFault.DATE_INCOMPLETE);
        }
        return refused(CellFault.DATE_UNREADABLE);
    }

    /** The serial of a cell that is shown as a date. */
    static DateSpelling ofSerial(String serial) {
        int day;
        try {
            day = (int) Double.parseDouble(serial);
        } catch (NumberFormatException notANumber) {
            return refused(CellFault.DATE_UNREADABLE);
        }
        if (day < 1 || day > LAST_SERIAL || day == PHANTOM_LEAP_DAY) {
            return refused(CellFault.DATE_IMPOSSIBLE);
        }
        return new DateSpelling(SERIAL_ORIGIN.plusDays(day < PHANTOM_LEAP_DAY ? day + 1L : day), null);
    }

    private static DateSpelling ofParts(Matcher parts) {
        String year = parts.group(1);
        String last = parts.group(3);
        if (last == null) {
            return refused(year.length() == 4 ? CellFault.DATE_INCOMPLETE : CellFault.DATE_UNREADABLE);
        }
        if (year.length() == 4 && last.length() <= 2) {
            return ofCivil(Integer.parseInt(year), Integer.parseInt(parts.group(2)), Integer.parseInt(last));
        }
        boolean yearOfTwoDigits = year.length() <= 2 && last.length() <= 2;
        return refused(yearOfTwoDigits ? CellFault.DATE_TWO_DIGIT_YEAR : CellFault.DATE_UNREADABLE);
    }

    private static DateSpelling ofCivil(int year, int month, int day) {
        try {
            return year < EARLIEST_YEAR
                    ? refused(CellFault.DATE_IMPOSSIBLE)
                    : new DateSpelling(LocalDate.of(year, month, day), null);
        } catch (DateTimeException impossible) {
            return refused(CellFault.DATE_IMPOSSIBLE);
        }
    }

    private static DateSpelling refused(CellFault fault) {
        return new DateSpelling(null, fault);
    }
}
