package org.staffhome.membership.employer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.staffhome.platform.http.Answers;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Units over HTTP. */
@Path("/employer-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employer units", description = "Units and the unions that cover them (用人单位)")
public class EmployerUnitResource {

    private final RegisterUnit register;
    private final CoverRegisteredUnit cover;
    private final EmployerUnitQueries queries;

    EmployerUnitResource(RegisterUnit register, CoverRegisteredUnit cover, EmployerUnitQueries queries) {
        this.register = register;
        this.cover = cover;
        this.queries = queries;
    }

    @POST
    @Idempotent
    @RequiresPermission("employer-unit.register")
    @Operation(
            operationId = "registerEmployerUnit",
            summary = "Register a unit (登记用人单位)",
            description = "Under a union the unit is covered by it; under a body above the unions it counts as a unit"
                    + " without a union and needs the reason.")
    @APIResponse(
            responseCode = "201",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = EmployerUnitView.class)))
    public Response register(@Valid @NotNull RegisterUnitRequest request, @Context UriInfo uri) {
        EmployerUnitView view = register.register(request);
        return Answers.created(uri, view.id(), view);
    }

    @GET
    @RequiresPermission("employer-unit.read")
    @Operation(
            operationId = "listEmployerUnits",
            summary = "List units (查询用人单位)",
            description = "Units of the caller's scope by name, filtered.")
    public Page<EmployerUnitView> list(
            @QueryParam("below") @Parameter(description = "Only units of this organisation and all below it")
                    UUID below,
            @QueryParam("covered") @Parameter(description = "Whether a union covers the unit") Boolean covered,
            @QueryParam("category") @Parameter(description = "Ownership and field") UnitCategory category,
            @BeanParam PageRequest page) {
        return queries.list(below, covered, category, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission("employer-unit.read")
    @Operation(
            operationId = "getEmployerUnit",
            summary = "Read a unit (查看用人单位)",
            description = "The unit with the union that covers it, or the reason why none does.")
    public EmployerUnitView get(
            @PathParam("id")
                    @Parameter(description = "Id of the unit", example = "01938f00-0000-7000-8000-000000000701")
                    UUID id) {
        return queries.byId(id);
    }

    /** Which union covers the unit from now on. */
    @Schema(name = "CoverUnitRequest", description = "Coverage of a registered unit by a union (建会覆盖)")
    record CoverRequest(
            @NotNull
            @Schema(
                    description = "The union, below the organisation that registered the unit",
                    examples = "01938f00-0000-7000-8000-000000000035")
            UUID unionId) {}

    @POST
    @Path("/{id}/coverage")
    @RequiresPermission("employer-unit.register")
    @Operation(
            operationId = "coverEmployerUnit",
            summary = "Let a union cover a registered unit (建会覆盖)",
            description = "For a unit that was registered without a union; it belongs to the union from then on.")
    public EmployerUnitView cover(
            @PathParam("id")
                    @Parameter(description = "Id of the unit", example = "01938f00-0000-7000-8000-000000000701")
                    UUID id,
            @Valid @NotNull CoverRequest request) {
        return cover.cover(id, request.unionId());
    }
}
