package org.staffhome.welfare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Counting working days, with the days off of the Spring Festival of 2026. */
class WorkingDaysTest {

    private static final YearCalendar Y2026 = new YearCalendar(
            2026,
            Set.of(
                    LocalDate.of(2026, 2, 16),
                    LocalDate.of(2026, 2, 17),
                    LocalDate.of(2026, 2, 18),
                    LocalDate.of(2026, 2, 19),
                    LocalDate.of(2026, 2, 20),
                    LocalDate.of(2026, 2, 23)),
            Set.of(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28)));

    @Example
    void theDayOfTheActIsNotCounted() {
        assertThat(last(LocalDate.of(2026, 3, 2), 5)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Example
    void holidaysAreSkippedAndMakeUpDaysCount() {
        // Wednesday: 12, 13, Saturday 14 is worked, then the festival until the 23rd, 24, 25
        assertThat(last(LocalDate.of(2026, 2, 11), 5)).isEqualTo(LocalDate.of(2026, 2, 25));
    }

    @Example
    void aWorkedSaturdayCounts() {
        assertThat(last(LocalDate.of(2026, 2, 27), 1)).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Example
    void aPeriodCrossesTheYearIntoTheNextCalendar() {
        assertThat(last(LocalDate.of(2026, 12, 30), 3)).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Example
    void aPeriodWithoutADayIsRefused() {
        assertThatThrownBy(() -> last(LocalDate.of(2026, 3, 2), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void thePeriodHasJustSoManyWorkingDaysAndEndsOnOne(
            @ForAll @IntRange(min = 0, max = 300) int offset, @ForAll @IntRange(min = 1, max = 30) int days) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(offset);
        LocalDate last = last(start, days);
        long counted = start.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(WorkingDaysTest::works)
                .count();
        assertThat(counted).isEqualTo(days);
        assertThat(works(last)).isTrue();
    }

    private static boolean works(LocalDate day) {
        return calendar(day.getYear()).isWorkingDay(day);
    }

    private static YearCalendar calendar(int year) {
        return year == 2026 ? Y2026 : new YearCalendar(year, Set.of(LocalDate.of(year, 1, 1)), Set.of());
    }

    private static LocalDate last(LocalDate start, int days) {
        return WorkingDays.lastDay(start, days, WorkingDaysTest::calendar);
    }
}
