package org.staffhome.activity.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Scans of one device, one or many. */
@Schema(name = "CheckInRequest", description = "Check-ins, also those collected offline (签到)")
public record CheckInRequest(
        @Schema(description = "The scans, 1 to 500") @NotEmpty @Size(max = 500)
        List<@NotNull @Valid Scan> checkIns) {

    /** One scan; exactly one of ticket, desk code and sign-up names who came. */
    @Schema(name = "CheckInScan", description = "Who came, by exactly one of ticket, desk code and sign-up")
    public record Scan(
            @Schema(description = "Text of the QR ticket (二维码内容)", examples = "SH1.AZkNflwAcACAAAAAAACgAQ.kq3…")
            @Size(max = 200)
            String ticket,

            @Schema(description = "Short code under the ticket (入场码)", examples = "7K2M9QX4TB") @Size(max = 40)
            String deskCode,

            @Schema(description = "Sign-up picked from the list", examples = "01990d7e-5c00-7000-8000-00000000b001")
            UUID signUpId,

            @Schema(
                    description =
                            "When it was scanned, UTC, from a day before the activity starts to a day after it ends;"
                                    + " null: now",
                    examples = "2026-10-31T05:50:00Z")
            Instant at) {}
}
