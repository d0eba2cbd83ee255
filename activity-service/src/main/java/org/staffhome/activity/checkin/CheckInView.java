package org.staffhome.activity.checkin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of each scan, in the order sent. */
@Schema(name = "CheckInResult", description = "What came of each scan (签到结果)")
public record CheckInView(
        @Schema(description = "One per scan, in the order sent")
        List<Item> items) {

    /** What came of one scan. */
    @Schema(name = "CheckInResultItem", description = "What came of one scan")
    public record Item(
            @Schema(description = "What came of it", examples = "CHECKED_IN")
            Result result,

            @Schema(
                    description = "Code of the reason when refused, see /problems",
                    examples = "check-in.ticket-invalid")
            String reason,

            @Schema(
                    description = "The sign-up; null when none was found",
                    examples = "01990d7e-5c00-7000-8000-00000000b001")
            UUID signUpId,

            @Schema(description = "Persons to let in, the member included (人数)", examples = "1")
            Integer party,

            @Schema(description = "When the member checked in first, UTC", examples = "2026-10-31T05:50:00Z")
            Instant checkedInAt) {}

    /** What came of a scan. */
    public enum Result {
        CHECKED_IN,
        ALREADY_CHECKED_IN,
        REFUSED
    }
}
