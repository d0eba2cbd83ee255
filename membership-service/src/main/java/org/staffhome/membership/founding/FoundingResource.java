package org.staffhome.membership.founding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.membership.organization.OrganizationPath;
import org.staffhome.membership.organization.OrganizationView;
import org.staffhome.platform.http.Answers;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.RequiresPermission;

/** The founding of organisations over HTTP. */
@Path("/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "Organisations of the union and their tree (工会组织)")
public class FoundingResource {

    private final FoundOrganization found;
    private final DecideFounding decide;

    FoundingResource(FoundOrganization found, DecideFounding decide) {
        this.found = found;
        this.decide = decide;
    }

    @POST
    @Idempotent
    @RequiresPermission("organization.found")
    @Operation(
            operationId = "foundOrganization",
            summary = "Apply for the founding of an organisation (申请建会)",
            description = "Makes an application in state PREPARING that the next higher organisation decides on"
                    + " (Trade Union Law art. 12). Without parentId the root, the city federation, is founded at once;"
                    + " there is one.")
    @APIResponse(
            responseCode = "201",
            description = "The application, or the root",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response found(@Valid @NotNull FoundOrganizationRequest request, @Context UriInfo uri) {
        OrganizationView view = found.found(request);
        return Answers.created(uri, view.id(), view.version(), view);
    }

    @POST
    @Path("/{id}/approval")
    @RequiresPermission(DecideFounding.APPROVE)
    @Operation(
            operationId = "decideFounding",
            summary = "Decide on an application (批复建会申请)",
            description = "By an officer of the next higher organisation, never by the applicant.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation, APPROVED or REFUSED",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response approve(@BeanParam OrganizationPath organization, @Valid @NotNull FoundingDecision decision) {
        OrganizationView view = decide.decide(organization.id(), decision.approved());
        return Answers.versioned(view.version(), view);
    }

    @POST
    @Path("/{id}/establishment")
    @RequiresPermission("organization.found")
    @Operation(
            operationId = "establishOrganization",
            summary = "Report the founding of an approved organisation (报告成立)",
            description = "From the day of its founding meeting on the organisation is ESTABLISHED;"
                    + " the event membership.organization.established.v1 tells the other contexts.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation, ESTABLISHED",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response establish(@BeanParam OrganizationPath organization, @Valid @NotNull EstablishRequest request) {
        OrganizationView view = decide.establish(organization.id(), request.establishedOn());
        return Answers.versioned(view.version(), view);
    }
}
