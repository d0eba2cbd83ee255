package org.staffhome.welfare.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;
import org.staffhome.welfare.tier.Tier;

/** Dossiers over HTTP: reading, stages, responsible cadres. */
@Path("/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households", description = "Hardship dossiers (困难职工档案)")
class HouseholdResource {

    private final ChangeHousehold changes;
    private final HouseholdQueries queries;

    HouseholdResource(ChangeHousehold changes, HouseholdQueries queries) {
        this.changes = changes;
        this.queries = queries;
    }

    @GET
    @RequiresPermission("household.read")
    @Operation(
            operationId = "listHouseholds",
            summary = "List households in hardship (困难职工家庭列表)",
            description =
                    "Dossiers of the caller's organisations in the order in which they were opened, names masked.")
    public Page<HouseholdRow> list(
            @Parameter(description = "Only this organisation") @QueryParam("organizationId") UUID organizationId,
            @Parameter(description = "Only this tier") @QueryParam("tier") Tier tier,
            @Parameter(description = "Only this stage") @QueryParam("stage") HouseholdStage stage,
            @BeanParam PageRequest page) {
        return queries.list(organizationId, tier, stage, page.limit(), page.cursor());
    }

    @GET
    @Path("mine")
    @RequiresPermission(value = "household.read-own", reach = Reach.SELF)
    @Operation(
            operationId = "listMyHouseholds",
            summary = "My own dossier (我的档案)",
            description = "The dossier whose head the caller is; an empty list when there is none.")
    public Page<MyHouseholdRow> mine(@BeanParam PageRequest page) {
        return queries.mine(page.limit(), page.cursor());
    }

    @GET
    @Path("{id}")
    @RequiresPermission("household.read")
    @Operation(
            operationId = "getHousehold",
            summary = "Get a dossier (困难职工档案)",
            description = "The dossier with persons and stages; what is sensitive is masked or left out.")
    public RestResponse<HouseholdView> get(@PathParam("id") UUID id) {
        return queries.get(id).tagged();
    }

    @POST
    @Path("{id}/stage")
    @Idempotent
    @RequiresPermission("household.stage")
    @Operation(
            operationId = "moveHouseholdStage",
            summary = "Move to the next stage (变更帮扶阶段)",
            description = "APPEARED, KNOWN, TRACKED, AIDED, STABLE, one at a time; from STABLE a household may appear"
                    + " again. A payment moves a TRACKED household to AIDED by itself.")
    public RestResponse<HouseholdView> stage(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid MoveStageRequest request) {
        changes.moveStage(id, Versions.expected(ifMatch), request);
        return queries.get(id).tagged();
    }

    @PUT
    @Path("{id}/responsible")
    @RequiresPermission("household.assess")
    @Operation(
            operationId = "nameResponsibleCadre",
            summary = "Name the responsible cadre (变更责任人)",
            description = "Every household has a responsible cadre at all times, who is not its head.")
    public RestResponse<HouseholdView> responsible(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ResponsibleRequest request) {
        changes.makeResponsible(id, Versions.expected(ifMatch), request.responsibleMemberId());
        return queries.get(id).tagged();
    }
}
