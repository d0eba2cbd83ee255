package org.staffhome.activity.checkin;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ticket of a sign-up. */
@Schema(name = "Ticket", description = "Ticket of a sign-up (入场凭证)")
public record TicketView(
        @Schema(description = "Sign-up", examples = "01990d7e-5c00-7000-8000-00000000b001")
        UUID signUpId,

        @Schema(description = "Text to be shown as a QR code (二维码内容)", examples = "SH1.AZkNflwAcACAAAAAAACgAQ.kq3…")
        String text,

        @Schema(description = "Short code for the desk (入场码)", examples = "7K2M9QX4TB")
        String deskCode,

        @Schema(description = "Persons it lets in, the member included (人数)", examples = "1")
        int party) {}
