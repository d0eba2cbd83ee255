package org.staffhome.welfare.aid;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** When an application is shown to all members (公示期), and by which rules the end was counted. */
@Embeddable
public class Publicity {

    @Column(name = "publicity_from")
    private LocalDate from;

    @Column(name = "publicity_until")
    private LocalDate until;

    @Column(name = "publicity_rule_id")
    private UUID daysRuleId;

    @Column(name = "calendar_rule_id")
    private UUID calendarRuleId;

    protected Publicity() {}

    /**
     * @param from first day on which it is shown
     * @param until last day on which it is shown; approval is possible from the day after
     * @param daysRuleId rule version of the number of working days
     * @param calendarRuleId rule version of the calendar of the last day's year; null when that year has none
     */
    public Publicity(LocalDate from, LocalDate until, UUID daysRuleId, UUID calendarRuleId) {
        this.from = from;
        this.until = until;
        this.daysRuleId = daysRuleId;
        this.calendarRuleId = calendarRuleId;
    }

    boolean endedBefore(LocalDate day) {
        return until.isBefore(day);
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    UUID daysRuleId() {
        return daysRuleId;
    }

    UUID calendarRuleId() {
        return calendarRuleId;
    }
}
