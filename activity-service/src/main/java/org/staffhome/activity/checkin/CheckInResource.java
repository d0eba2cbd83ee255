package org.staffhome.activity.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.activity.event.ActivityProblem;
import org.staffhome.activity.ticket.TicketOffice;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.RequiresPermission;

/** Check-in at an activity. */
@Path("/activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Check-in", description = "Tickets and check-in (入场凭证与签到)")
public class CheckInResource {
    private final CheckIn checkIn;
    private final TicketOffice tickets;

    CheckInResource(CheckIn checkIn, TicketOffice tickets) {
        this.checkIn = checkIn;
        this.tickets = tickets;
    }

    /** The key with which a device checks the tickets of one activity. */
    @Schema(name = "CheckInKey", description = "Key for checking tickets offline (离线验票密钥)")
    public record CheckInKeyView(
            @Schema(description = "Algorithm", examples = "HMAC-SHA-256/128")
            String algorithm,

            @Schema(
                    description = "Key, base64; keep it on the device until the activity is over",
                    examples = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=")
            String key) {}

    @POST
    @Path("/{id}/check-ins")
    @Idempotent
    @RequiresPermission("check-in.operate")
    @Operation(
            operationId = "checkIn",
            summary = "Check members in (签到)",
            description =
                    "By QR ticket, short code or sign-up, one or up to 500 that were collected offline. Each scan is"
                            + " answered for itself; the first scan of a sign-up stands, so sending again is harmless.")
    public CheckInView checkIn(@PathParam("id") UUID activityId, @Valid @NotNull CheckInRequest request) {
        return checkIn.handle(activityId, request);
    }

    @GET
    @Path("/{id}/check-in-key")
    @RequiresPermission("check-in.operate")
    @Operation(
            operationId = "getCheckInKey",
            summary = "Get the key for checking tickets offline (离线验票密钥)",
            description =
                    "A ticket is SH1.<payload>.<signature>, both base64url: payload 16 bytes activity id, 16 bytes"
                            + " sign-up id, 1 byte persons; signature the first 16 bytes of HMAC-SHA-256 over SH1.<payload>.")
    public CheckInKeyView key(@PathParam("id") UUID activityId) {
        String key = tickets.keyForDevice(activityId).orElseThrow(() -> Problem.of(ActivityProblem.UNKNOWN));
        return new CheckInKeyView("HMAC-SHA-256/128", key);
    }
}
