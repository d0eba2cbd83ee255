package org.staffhome.activity.signup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sign-up without the name of its member. */
@Schema(name = "SignUp", description = "A sign-up (报名)")
public record SignUpView(
        @Schema(description = "Id", examples = "01990d7e-5c00-7000-8000-00000000b001")
        UUID id,

        @Schema(description = "Activity (活动)", examples = "01990d7e-5c00-7000-8000-00000000a001")
        UUID activityId,

        @Schema(description = "Member (会员)", examples = "01990d7e-5c00-7000-8000-00000000c001")
        UUID memberId,

        @Schema(
                description = "The member's organisation at the sign-up (所在工会)",
                examples = "01990d7e-5c00-7000-8000-000000000002")
        UUID organizationId,

        @Schema(description = "Persons, the member included (人数)", examples = "1")
        int party,

        @Schema(description = "Where it stands (状态)", examples = "CONFIRMED")
        SignUpState state,

        @Schema(description = "Order of arrival over all activities; smaller came first (报名顺序)", examples = "1024")
        long arrival,

        @Schema(description = "When the member signed up, UTC", examples = "2026-10-10T01:00:00Z")
        Instant signedUpAt,

        @Schema(description = "When the place was given, UTC; null without a place", examples = "2026-10-10T01:00:00Z")
        Instant confirmedAt,

        @Schema(
                description = "Note of the last step of recommendation, review or decision; null without one",
                examples = "符合条件")
        String note,

        @Schema(description = "Why it was cancelled; null unless cancelled", examples = "WITHDRAWN")
        CancelReason cancelReason,

        @Schema(description = "Whether the member came (到场情况); null: unknown", examples = "ATTENDED")
        Attendance attendance,

        @Schema(description = "When the member checked in, UTC", examples = "2026-10-31T05:50:00Z")
        Instant checkedInAt) {

    public static SignUpView of(SignUp signUp) {
        return new SignUpView(
                signUp.id(),
                signUp.activityId(),
                signUp.memberId(),
                signUp.organizationId(),
                signUp.party(),
                signUp.state(),
                signUp.arrival(),
                signUp.signedUpAt(),
                signUp.confirmedAt(),
                signUp.lastNote(),
                signUp.cancelReason(),
                signUp.attendance(),
                signUp.checkedInAt());
    }
}
