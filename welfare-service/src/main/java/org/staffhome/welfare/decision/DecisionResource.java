package org.staffhome.welfare.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.staffhome.platform.scope.RequiresPermission;
import org.staffhome.welfare.disclosure.Purpose;
import org.staffhome.welfare.household.HouseholdQueries;
import org.staffhome.welfare.household.HouseholdView;

/** Dossiers over HTTP: the tier, and how it was decided. */
@Path("/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households", description = "Hardship dossiers (困难职工档案)")
class DecisionResource {

    private final AssessHousehold assess;
    private final DecisionSheets sheets;
    private final HouseholdQueries queries;

    DecisionResource(AssessHousehold assess, DecisionSheets sheets, HouseholdQueries queries) {
        this.assess = assess;
        this.sheets = sheets;
        this.queries = queries;
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
        assess.handle(id, Versions.expected(ifMatch), request);
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
