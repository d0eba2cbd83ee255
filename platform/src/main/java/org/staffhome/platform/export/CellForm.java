package org.staffhome.platform.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.staffhome.platform.clock.BusinessClock;

/** The text of values in files: ISO dates, instants with the offset of the business zone, numbers without exponent. */
final class CellForm {
    private CellForm() {}

    static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(BusinessClock.ZONE));
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** Numbers and dates cannot be formulas; everything else may come from a user. */
    static String guarded(Object value) {
        return value instanceof Number ? text(value) : CellGuard.guard(text(value));
    }
}
