package org.staffhome.welfare.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.RequiresPermission;
import org.staffhome.welfare.household.HouseholdQueries;
import org.staffhome.welfare.household.HouseholdView;

/** Dossiers over HTTP: opening one. */
@Path("/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households", description = "Hardship dossiers (困难职工档案)")
class RegisterResource {

    private final RegisterHousehold register;
    private final HouseholdQueries queries;

    RegisterResource(RegisterHousehold register, HouseholdQueries queries) {
        this.register = register;
        this.queries = queries;
    }

    @POST
    @Idempotent
    @RequiresPermission("household.register")
    @Operation(
            operationId = "registerHousehold",
            summary = "Register a household in hardship (登记困难职工家庭)",
            description = "Opens the dossier of a member's household at the stage APPEARED and decides its tier by the"
                    + " rulebook of the day. A person stands in one dossier of the city.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HouseholdView.class)))
    public Response register(@NotNull @Valid RegisterHouseholdRequest request) {
        UUID id = register.handle(request);
        HouseholdView view = queries.get(id);
        return Response.created(URI.create("households/" + id))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }
}
