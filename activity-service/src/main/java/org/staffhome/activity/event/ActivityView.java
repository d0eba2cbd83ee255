package org.staffhome.activity.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.activity.audience.AudienceRequest;
import org.staffhome.activity.category.ActivityCategory;

/** An activity as its host's officers see it. */
@Schema(name = "Activity", description = "An activity (活动)")
public record ActivityView(
        @Schema(description = "Id", examples = "01990d7e-5c00-7000-8000-00000000a001")
        UUID id,

        @Schema(description = "Version, the same as in ETag", examples = "3")
        int version,

        @Schema(description = "Host organisation (主办工会)", examples = "01990d7e-5c00-7000-8000-000000000001")
        UUID organizationId,

        @Schema(description = "Name of the host", examples = "澄江市总工会")
        String organizationName,

        @Schema(description = "Title", examples = "单身职工联谊活动")
        String title,

        @Schema(description = "Kind of activity (活动类别)", examples = "SOCIAL")
        ActivityCategory category,

        @Schema(description = "How sign-ups are decided (报名方式)", examples = "FIRST_COME")
        SignUpMode mode,

        @Schema(description = "Where it stands in its life (状态)", examples = "PUBLISHED")
        ActivityState state,

        @Schema(description = "Whether members can sign up right now", examples = "true")
        boolean signUpOpen,

        @Schema(description = "Place; null when not fixed", examples = "职工文化宫多功能厅")
        String place,

        @Schema(description = "What it is about", examples = "与医学院工会联合举办")
        String description,

        @Schema(description = "Start, UTC", examples = "2026-10-31T06:00:00Z")
        Instant startsAt,

        @Schema(description = "End, UTC", examples = "2026-10-31T09:00:00Z")
        Instant endsAt,

        @Schema(description = "Sign-up opens, UTC; null: when published", examples = "2026-10-10T01:00:00Z")
        Instant signUpOpensAt,

        @Schema(description = "Sign-up closes, UTC", examples = "2026-10-25T10:00:00Z")
        Instant signUpClosesAt,

        @Schema(description = "Places in persons, guests included (名额); null without limit", examples = "240")
        Integer capacity,

        @Schema(description = "Places given (已占名额), in persons; null in lists and while drafted", examples = "236")
        Integer placesTaken,

        @Schema(description = "Sign-ups on the waiting list (候补); null in lists and while drafted", examples = "12")
        Long waiting,

        @Schema(description = "Planned cost in fen (预算, 分); null when none was planned", examples = "2000000")
        Long budgetFen,

        @Schema(description = "Whom it is for (参加对象)") AudienceRequest audience,

        @Schema(description = "When it was published, UTC", examples = "2026-10-09T08:00:00Z")
        Instant publishedAt,

        @Schema(description = "When it was cancelled, UTC", examples = "2026-10-20T08:00:00Z")
        Instant cancelledAt,

        @Schema(description = "Why it was cancelled", examples = "场地停电")
        String cancelReason,

        @Schema(description = "What became of it; null unless completed")
        OutcomeView outcome) {

    /** What became of a completed activity; three different numbers, none derived from another. */
    @Schema(name = "ActivityOutcome", description = "What became of an activity (结项情况)")
    public record OutcomeView(
            @Schema(description = "Civil date in Asia/Shanghai (结项日期)", examples = "2026-10-31")
            LocalDate completedOn,

            @Schema(description = "Members who signed up and did not withdraw (报名人数)", examples = "236")
            int signUps,

            @Schema(description = "Persons who were there (实到人数); null: nobody counted", examples = "201")
            Integer attendees,

            @Schema(description = "Actual cost in fen (实际支出, 分); null: not known", examples = "1860000")
            Long costFen) {}

    static ActivityView of(Activity activity, String hostName, Instant now, SignUpBook.Occupancy occupancy) {
        ActivityPlan plan = activity.plan();
        return new ActivityView(
                activity.id(),
                activity.version(),
                activity.organizationId(),
                hostName,
                plan.title(),
                plan.category(),
                plan.mode(),
                activity.state(),
                activity.isSignUpOpen(now),
                plan.place(),
                plan.description(),
                plan.startsAt(),
                plan.endsAt(),
                plan.signUpOpensAt(),
                plan.signUpClosesAt(),
                plan.capacity(),
                occupancy == null ? null : occupancy.placesTaken(),
                occupancy == null ? null : occupancy.waiting(),
                plan.budgetFen(),
                AudienceRequest.of(plan.audience()),
                activity.publishedAt(),
                activity.cancelledAt(),
                activity.cancelReason(),
                activity.outcome()
                        .map(o -> new OutcomeView(o.completedOn(), o.signUps(), o.attendees(), o.costFen()))
                        .orElse(null));
    }
}
