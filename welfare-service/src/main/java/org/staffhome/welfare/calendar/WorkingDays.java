package org.staffhome.welfare.calendar;

import java.time.LocalDate;
import java.util.function.IntFunction;

/**
 * Counts working days. The day on which something begins is not counted (Civil Code art. 201: 按照年、月、日计算期间的,
 * 开始的当日不计入,自下一日开始计算).
 */
final class WorkingDays {

    private WorkingDays() {}

    /**
     * The last day of a period of working days.
     *
     * @param start the day of the act that begins the period, not counted
     * @param days how many working days, at least one
     * @param calendars the calendar of a year
     */
    static LocalDate lastDay(LocalDate start, int days, IntFunction<YearCalendar> calendars) {
        if (days < 1) {
            throw new IllegalArgumentException("a period has at least one working day");
        }
        LocalDate day = start;
        YearCalendar calendar = calendars.apply(day.getYear());
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getYear() != calendar.year()) {
                calendar = calendars.apply(day.getYear());
            }
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
