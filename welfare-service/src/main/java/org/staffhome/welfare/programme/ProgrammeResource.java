package org.staffhome.welfare.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Programmes over HTTP. */
@Path("/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "Programmes of aid (帮扶项目)")
class ProgrammeResource {

    private final ManageProgramme manage;
    private final ProgrammeQueries queries;

    ProgrammeResource(ManageProgramme manage, ProgrammeQueries queries) {
        this.manage = manage;
        this.queries = queries;
    }

    @POST
    @Idempotent
    @RequiresPermission("programme.manage")
    @Operation(
            operationId = "openProgramme",
            summary = "Open a programme of aid (设立帮扶项目)",
            description =
                    "The programme belongs to the organisation that owns the account and serves all unions below it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public Response open(@NotNull @Valid OpenProgrammeRequest request) {
        ProgrammeView view = manage.open(request).view();
        return Response.created(URI.create("programmes/" + view.id()))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @RequiresPermission("programme.read")
    @Operation(
            operationId = "listProgrammes",
            summary = "List programmes (帮扶项目列表)",
            description =
                    "Programmes of the caller's organisations; with servingOrganizationId the open ones that serve"
                            + " that union, also those of the organisations above it.")
    public Page<ProgrammeView> list(
            @Parameter(description = "Only this year") @QueryParam("year") Integer year,
            @Parameter(description = "A union in the caller's scope: what serves it")
                    @QueryParam("servingOrganizationId")
                    UUID servingOrganizationId,
            @BeanParam PageRequest page) {
        return servingOrganizationId == null
                ? queries.list(year, page.limit(), page.cursor())
                : queries.serving(servingOrganizationId, year, page.limit(), page.cursor());
    }

    @GET
    @Path("{id}")
    @RequiresPermission("programme.read")
    @Operation(
            operationId = "getProgramme",
            summary = "Get a programme (帮扶项目)",
            description = "A programme of the caller's organisations.")
    public RestResponse<ProgrammeView> get(@PathParam("id") UUID id) {
        return queries.get(id).tagged();
    }

    @POST
    @Path("{id}/closure")
    @RequiresPermission("programme.manage")
    @Operation(
            operationId = "closeProgramme",
            summary = "Close a programme (关闭帮扶项目)",
            description = "It takes no new applications; those under way are finished. Closing again changes nothing.")
    public RestResponse<ProgrammeView> close(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return manage.close(id, Versions.expected(ifMatch)).view().tagged();
    }
}
