package org.staffhome.welfare.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The working days of one year.
 *
 * @param year the year
 * @param holidays days off besides weekends, as announced
 * @param makeUpDays Saturdays and Sundays that are worked, as announced
 */
record YearCalendar(int year, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    YearCalendar {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    boolean isWorkingDay(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }
}
