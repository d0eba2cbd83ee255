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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;
import org.staffhome.welfare.tier.Tier;

/** Dossiers over HTTP. */
@Path("/households")
@Tag(name = "Households", description = "Hardship dossiers (困难职工档案)")
class HouseholdResource {

    private final RegisterHousehold register;
    private final ChangeHousehold changes;
    private final HouseholdQueries queries;
    private final DiscloseHousehold disclosure;
    private final DecisionSheets sheets;

    HouseholdResource(
            RegisterHousehold register,
            ChangeHousehold changes,
            HouseholdQueries queries,
            DiscloseHousehold disclosure,
            DecisionSheets sheets) {
        this.register = register;
        this.changes = changes;
        this.queries = queries;
        this.disclosure = disclosure;
        this.sheets = sheets;
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
    @Path("{id}/disclosures")
    @RequiresPermission("household.disclose")
    @Operation(
            operationId = "discloseHousehold",
            summary = "Show the sensitive fields for a purpose (查看敏感信息)",
            description =
                    "Names, identity numbers, health, incomes and spending in clear. The view is recorded with its"
                            + " purpose, and the member can see it.")
    public HouseholdDisclosure disclose(@PathParam("id") UUID id, @NotNull @Valid DisclosureRequest request) {
        return disclosure.disclose(id, request);
    }

    @POST
    @Path("{id}/assessments")
    @Idempotent
    @RequiresPermission("household.assess")
    @Operation(
            operationId = "assessHousehold",
            summary = "Decide the tier anew (重新认定困难等级)",
            description = "Takes over changed incomes and means, decides by the rulebook of the day and writes a new"
                    + " decision sheet; the old ones stay.")
    public RestResponse<HouseholdView> assess(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid AssessHouseholdRequest request) {
        changes.assess(id, Versions.expected(ifMatch), request);
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

    @GET
    @Path("{id}/decision-sheet")
    @RequiresPermission("household.read")
    @Operation(
            operationId = "getDecisionSheet",
            summary = "Decision sheet of the tier (认定书)",
            description =
                    "Formula, rule versions with legal basis, tier and reason; with a purpose also inputs and amounts,"
                            + " and the view is recorded.")
    public DecisionSheetView sheet(
            @PathParam("id") UUID id,
            @Parameter(description = "Number of the sheet; absent for the one in force") @QueryParam("number")
                    Integer number,
            @Parameter(description = "For what the amounts are to be shown; absent to leave them out")
                    @QueryParam("purpose")
                    Purpose purpose) {
        return sheets.show(id, number, purpose);
    }

    @POST
    @Path("{id}/decision-sheet/replay")
    @RequiresPermission(value = "household.read", readOnly = true)
    @Operation(
            operationId = "replayDecisionSheet",
            summary = "Decide again from the sheet (重放认定)",
            description =
                    "Runs the formula on the inputs and rule versions that the sheet holds and compares every number"
                            + " of the result; nothing is changed.")
    public ReplayView replay(
            @PathParam("id") UUID id,
            @Parameter(description = "Number of the sheet; absent for the one in force") @QueryParam("number")
                    Integer number) {
        return sheets.replay(id, number);
    }
}
