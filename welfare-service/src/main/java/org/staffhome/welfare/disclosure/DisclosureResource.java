package org.staffhome.welfare.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.scope.RequiresPermission;

/** Dossiers over HTTP: the sensitive fields for a purpose. */
@Path("/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households", description = "Hardship dossiers (困难职工档案)")
class DisclosureResource {

    private final DiscloseHousehold disclosure;

    DisclosureResource(DiscloseHousehold disclosure) {
        this.disclosure = disclosure;
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
}
