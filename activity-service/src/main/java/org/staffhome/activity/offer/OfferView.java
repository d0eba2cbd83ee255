package org.staffhome.activity.offer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.activity.category.ActivityCategory;
import org.staffhome.activity.event.ActivityState;
import org.staffhome.activity.event.SignUpMode;
import org.staffhome.activity.signup.SignUpView;

/** An activity as a member sees it. */
@Schema(name = "Offer", description = "An activity on offer to the caller (可报名活动)")
public record OfferView(
        @Schema(description = "Activity", examples = "01990d7e-5c00-7000-8000-00000000a001")
        UUID activityId,

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

        @Schema(description = "Where it stands (状态)", examples = "PUBLISHED")
        ActivityState state,

        @Schema(description = "Place; null when not fixed", examples = "职工文化宫多功能厅")
        String place,

        @Schema(description = "What it is about", examples = "与医学院工会联合举办")
        String description,

        @Schema(description = "Start, UTC", examples = "2026-10-31T06:00:00Z")
        Instant startsAt,

        @Schema(description = "End, UTC", examples = "2026-10-31T09:00:00Z")
        Instant endsAt,

        @Schema(description = "Whether members can sign up right now", examples = "true")
        boolean signUpOpen,

        @Schema(description = "Sign-up closes, UTC", examples = "2026-10-25T10:00:00Z")
        Instant signUpClosesAt,

        @Schema(description = "Places in persons (名额); null without limit", examples = "240")
        Integer capacity,

        @Schema(description = "Whether the audience rule invites the caller without guests", examples = "true")
        boolean invited,

        @Schema(
                description = "Code of the reason when not invited, see /problems; null when invited",
                examples = "audience.women-only")
        String refusal,

        @Schema(description = "The caller's sign-up; null without one or when cancelled")
        SignUpView ownSignUp) {}
