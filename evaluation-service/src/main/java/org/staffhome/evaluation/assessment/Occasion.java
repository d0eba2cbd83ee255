package org.staffhome.evaluation.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.staffhome.evaluation.round.RoundCalendar;

/**
 * Who acts, when, and by which calendar.
 *
 * @param today civil day in Asia/Shanghai
 * @param calendar last days of the steps of the round
 */
record Occasion(Actor actor, Instant now, LocalDate today, RoundCalendar calendar) {}
