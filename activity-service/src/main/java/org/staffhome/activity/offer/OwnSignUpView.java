package org.staffhome.activity.offer;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.activity.signup.SignUpView;

/** A member's own sign-up with what it is for. */
@Schema(name = "OwnSignUp", description = "My sign-up (我的报名)")
public record OwnSignUpView(
        @Schema(description = "Title of the activity", examples = "单身职工联谊活动")
        String activityTitle,

        @Schema(description = "Start of the activity, UTC", examples = "2026-10-31T06:00:00Z")
        Instant startsAt,

        @Schema(description = "Place of the activity; null when not fixed", examples = "职工文化宫多功能厅")
        String place,

        @Schema(description = "Position in the waiting list (候补位次), 1 is next; null when not waiting", examples = "3")
        Long waitingPosition,

        @Schema(description = "The sign-up") SignUpView signUp) {}
