package org.staffhome.activity.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.activity.audience.Audience;
import org.staffhome.activity.audience.AudienceRequest;
import org.staffhome.activity.category.ActivityCategory;

/** What a host says about an activity; the body of a draft, and the document that a merge patch changes. */
@Schema(name = "ActivityRequest", description = "An activity as its host plans it (活动)")
public record ActivityRequest(
        @Schema(description = "Host organisation (主办工会)", examples = "01990d7e-5c00-7000-8000-000000000001") @NotNull
        UUID organizationId,

        @Schema(description = "Title, up to 120 characters", examples = "单身职工联谊活动") @NotBlank @Size(max = 120)
        String title,

        @Schema(description = "Kind of activity (活动类别), see /activity-categories", examples = "SOCIAL") @NotNull
        ActivityCategory category,

        @Schema(description = "How sign-ups are decided (报名方式)", examples = "FIRST_COME") @NotNull
        SignUpMode mode,

        @Schema(description = "Place, up to 200 characters; null when not fixed", examples = "职工文化宫多功能厅")
        @Size(max = 200)
        String place,

        @Schema(description = "What it is about, up to 4,000 characters", examples = "与医学院工会联合举办") @Size(max = 4000)
        String description,

        @Schema(description = "Start, UTC", examples = "2026-10-31T06:00:00Z") @NotNull
        Instant startsAt,

        @Schema(description = "End, UTC, after the start", examples = "2026-10-31T09:00:00Z") @NotNull
        Instant endsAt,

        @Schema(description = "Sign-up opens, UTC; null: when published", examples = "2026-10-10T01:00:00Z")
        Instant signUpOpensAt,

        @Schema(
                description = "Sign-up closes, UTC; null: at the start; at the latest at the end",
                examples = "2026-10-25T10:00:00Z")
        Instant signUpClosesAt,

        @Schema(
                description = "Places in persons, guests included (名额); null without limit, not for FIRST_COME",
                examples = "240")
        @Min(1)
        @Max(1_000_000)
        Integer capacity,

        @Schema(description = "Planned cost in fen (预算, 分); null when none is planned", examples = "2000000")
        @PositiveOrZero
        @Max(100_000_000_000_000L)
        Long budgetFen,

        @Schema(description = "Whom it is for (参加对象); null: all members of the host and below, without guests") @Valid
        AudienceRequest audience) {

    static ActivityRequest of(Activity activity) {
        ActivityPlan plan = activity.plan();
        return new ActivityRequest(
                activity.organizationId(),
                plan.title(),
                plan.category(),
                plan.mode(),
                plan.place(),
                plan.description(),
                plan.startsAt(),
                plan.endsAt(),
                plan.signUpOpensAt(),
                plan.signUpClosesAt(),
                plan.capacity(),
                plan.budgetFen(),
                AudienceRequest.of(plan.audience()));
    }

    ActivityPlan plan() {
        return new ActivityPlan(
                title.strip(),
                category,
                mode,
                place,
                description,
                startsAt,
                endsAt,
                signUpOpensAt,
                signUpClosesAt,
                capacity,
                budgetFen,
                audience == null ? Audience.everybodyIn(organizationId) : audience.in(organizationId));
    }
}
