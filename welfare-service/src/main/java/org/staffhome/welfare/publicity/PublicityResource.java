package org.staffhome.welfare.publicity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** Publicity over HTTP: what is shown to members today, and their objections. */
@Path("/publicities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publicity", description = "Publicity of aid before it is approved (公示)")
class PublicityResource {

    private final PublicityQueries queries;
    private final Objections objections;

    PublicityResource(PublicityQueries queries, Objections objections) {
        this.queries = queries;
        this.objections = objections;
    }

    @GET
    @RequiresPermission("publicity.read")
    @Operation(
            operationId = "listPublicities",
            summary = "What is in publicity today (公示列表)",
            description = "Of the caller's organisations and those below: masked name, union and programme. An entry"
                    + " disappears by itself after its last day.")
    public Page<PublicityRow> list(@BeanParam PageRequest page) {
        return queries.list(page.limit(), page.cursor());
    }

    @GET
    @Path("mine")
    @RequiresPermission(value = "publicity.read-own", reach = Reach.LINE)
    @Operation(
            operationId = "listPublicitiesOfMyUnions",
            summary = "What is in publicity in my unions today (本工会公示)",
            description = "Of the member's own union and those above it.")
    public Page<PublicityRow> mine(@BeanParam PageRequest page) {
        return queries.list(page.limit(), page.cursor());
    }

    @POST
    @Path("{id}/objections")
    @Idempotent
    @RequiresPermission(value = "publicity.object", reach = Reach.LINE)
    @Operation(
            operationId = "objectToPublicity",
            summary = "Object to a publicity of my unions (提出异议)",
            description =
                    "The application is SUSPENDED until the objection is decided. Who objected is not shown to the"
                            + " applicant.")
    public ObjectionView object(@PathParam("id") UUID id, @NotNull @Valid ObjectRequest request) {
        return objections.raiseAsMember(id, request.text());
    }
}
