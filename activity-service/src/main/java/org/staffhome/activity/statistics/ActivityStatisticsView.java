package org.staffhome.activity.statistics;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.activity.category.ActivityCategory;

/** Figures about the activities of an organisation and those below it. */
@Schema(name = "ActivityStatistics", description = "Figures about activities (活动统计)")
public record ActivityStatisticsView(
        @Schema(
                description = "Organisation with everything below it; null: the caller's whole scope",
                examples = "01990d7e-5c00-7000-8000-000000000001")
        UUID organizationId,

        @Schema(description = "Year by the start in Asia/Shanghai; null: all years", examples = "2026")
        Integer year,

        @Schema(description = "All kinds together") Figures total,

        @Schema(description = "By kind of activity (活动类别); kinds without an activity are left out")
        List<FiguresOfCategory> byCategory) {

    /** The figures of one kind. */
    @Schema(name = "ActivityFiguresOfCategory", description = "Figures of one kind of activity")
    public record FiguresOfCategory(
            @Schema(description = "Kind of activity (活动类别)", examples = "SOCIAL")
            ActivityCategory category,

            @Schema(description = "Its figures") Figures figures) {}

    /** Figures; unknown numbers are counted as unknown and never as zero. */
    @Schema(name = "ActivityFigures", description = "Figures; an unknown number is null and never zero")
    public record Figures(
            @Schema(
                    description = "Activities published and not cancelled, completed ones included (已发布)",
                    examples = "12")
            long published,

            @Schema(description = "Activities completed (已结项)", examples = "9")
            long completed,

            @Schema(description = "Published activities that were cancelled (已取消)", examples = "1")
            long cancelled,

            @Schema(description = "Sign-ups to published activities that were not withdrawn (报名人数)", examples = "236")
            long signUps,

            @Schema(
                    description = "Persons who attended completed activities (实到人数); null as soon as one of"
                            + " these is unknown",
                    examples = "201")
            Long attendees,

            @Schema(description = "Persons who attended those completed activities where it is known", examples = "201")
            long attendeesKnown,

            @Schema(description = "Completed activities whose attendees are unknown (实到人数未知)", examples = "2")
            long activitiesWithUnknownAttendance,

            @Schema(
                    description = "Cost of completed activities in fen (支出, 分); null as soon as one is unknown",
                    examples = "1860000")
            Long costFen,

            @Schema(description = "Completed activities whose cost is unknown", examples = "2")
            long activitiesWithUnknownCost) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0L, 0, 0, 0L, 0);

        Figures plus(Figures other) {
            return new Figures(
                    published + other.published,
                    completed + other.completed,
                    cancelled + other.cancelled,
                    signUps + other.signUps,
                    sum(attendees, other.attendees),
                    attendeesKnown + other.attendeesKnown,
                    activitiesWithUnknownAttendance + other.activitiesWithUnknownAttendance,
                    sum(costFen, other.costFen),
                    activitiesWithUnknownCost + other.activitiesWithUnknownCost);
        }

        private static Long sum(Long one, Long other) {
            return one == null || other == null ? null : Long.valueOf(one + other);
        }
    }
}
