package org.staffhome.membership.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.membership.office.EndOfficeRequest;
import org.staffhome.platform.http.Answers;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Appointments over HTTP. */
@Path("/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offices", description = "Committees, officers, appointments and accounts (任职)")
public class AppointmentResource {

    private final Appoint appoint;
    private final EndAppointment end;
    private final AppointmentQueries queries;

    AppointmentResource(Appoint appoint, EndAppointment end, AppointmentQueries queries) {
        this.appoint = appoint;
        this.end = end;
        this.queries = queries;
    }

    @POST
    @Idempotent
    @RequiresPermission("office.appoint")
    @Operation(
            operationId = "appoint",
            summary = "Appoint a member to a post (聘任)",
            description = "Posts that are not elected. Nobody appoints himself; posts of the federation's house are"
                    + " filled by its administrators; who examines the books holds no post that spends.")
    @APIResponse(
            responseCode = "201",
            description = "The appointment",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    public Response appoint(@Valid @NotNull AppointRequest request, @Context UriInfo uri) {
        AppointmentView view = appoint.appoint(request);
        return Answers.created(uri, view.id(), view);
    }

    @POST
    @Path("/{id}/end")
    @RequiresPermission("office.end")
    @Operation(
            operationId = "endAppointment",
            summary = "End an appointment (解聘)",
            description = "The role that came with the post goes at once.")
    public AppointmentView end(
            @PathParam("id")
                    @Parameter(description = "Id of the appointment", example = "01938f00-0000-7000-8000-000000004001")
                    UUID id,
            @Valid @NotNull EndOfficeRequest request) {
        return end.end(id, request);
    }

    @GET
    @RequiresPermission("office.read")
    @Operation(
            operationId = "listAppointments",
            summary = "List appointments (查询聘任)",
            description = "The latest first; those that run, unless ended ones are asked for too.")
    public Page<AppointmentView> appointments(
            @QueryParam("below") @Parameter(description = "Only posts of this organisation and all below it")
                    UUID below,
            @QueryParam("memberId") @Parameter(description = "Only this member") UUID memberId,
            @QueryParam("ended") @DefaultValue("false") @Parameter(description = "Also those that were ended")
                    boolean ended,
            @BeanParam PageRequest page) {
        return queries.appointments(below, memberId, ended, page.cursor(), page.limit());
    }
}
