package org.staffhome.welfare.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.staffhome.platform.rulebook.Rule;
import org.staffhome.platform.rulebook.Rulebook;

/** Counts periods of working days by the calendars of the rulebook. */
@ApplicationScoped
public class WorkingDayCalendar {

    private static final String YEAR_CODE = "calendar.working-days";

    private final Rulebook rulebook;

    WorkingDayCalendar(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * The last day of a period.
     *
     * @param last the last working day
     * @param ruleId version of the calendar of that day's year
     */
    public record Period(LocalDate last, UUID ruleId) {}

    /** The period of so many working days that begins with an act on the start day, which is not counted. */
    public Period after(LocalDate start, int days, String orgPath) {
        Map<Integer, Rule> rules = new HashMap<>();
        LocalDate last = WorkingDays.lastDay(start, days, year -> {
            Rule rule = rulebook.rule(YEAR_CODE, orgPath, LocalDate.of(year, 1, 1));
            rules.put(year, rule);
            return calendar(rule, year);
        });
        return new Period(last, rules.get(last.getYear()).versionId());
    }

    /** A version names days of one year in full; the version for all years names month and day only. */
    private static YearCalendar calendar(Rule rule, int year) {
        return new YearCalendar(year, days(rule.textList("holidays"), year), days(rule.textList("makeUpDays"), year));
    }

    private static Set<LocalDate> days(List<String> texts, int year) {
        return texts.stream()
                .map(text -> text.length() == "--01-01".length()
                        ? MonthDay.parse(text).atYear(year)
                        : LocalDate.parse(text))
                .collect(Collectors.toSet());
    }
}
