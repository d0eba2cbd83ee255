package org.staffhome.evaluation.assessment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.evaluation.round.RoundCalendar;

/** Steps of an assessment, in their order. */
@Schema(
        description = "Steps of an assessment in their order: self-assessment (自评), upper review (上级审核), city review"
                + " (市级复核), publicity (公示), final (定级)")
public enum AssessmentState {
    SELF_ASSESSMENT,
    UPPER_REVIEW,
    CITY_REVIEW,
    PUBLICITY,
    FINAL;

    /** The last day of this step by the calendar of the round; of the final state the day before it could begin. */
    LocalDate lastDay(RoundCalendar calendar) {
        return switch (this) {
            case SELF_ASSESSMENT -> calendar.selfUntil();
            case UPPER_REVIEW -> calendar.upperUntil();
            case CITY_REVIEW -> calendar.cityUntil();
            case PUBLICITY, FINAL -> calendar.publicityUntil();
        };
    }

    boolean isReview() {
        return this == UPPER_REVIEW || this == CITY_REVIEW;
    }
}
