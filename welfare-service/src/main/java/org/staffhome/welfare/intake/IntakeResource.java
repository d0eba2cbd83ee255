package org.staffhome.welfare.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.staffhome.platform.scope.RequiresPermission;
import org.staffhome.welfare.aid.AidQueries;
import org.staffhome.welfare.aid.ApplicationView;

/** Applications over HTTP: handing in. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications", description = "Applications for aid (帮扶申请)")
class IntakeResource {

    private final ApplyForAid apply;
    private final RecordConsent consent;
    private final AidQueries queries;

    IntakeResource(ApplyForAid apply, RecordConsent consent, AidQueries queries) {
        this.apply = apply;
        this.consent = consent;
        this.queries = queries;
    }

    @POST
    @Idempotent
    @RequiresPermission("aid.apply")
    @Operation(
            operationId = "applyForAid",
            summary = "Apply for aid (申请帮扶)",
            description =
                    "For a person of a dossier under a programme of the union's line. Tier, ceiling and duplicates"
                            + " are checked now and again at approval; nobody is aided twice under the same kind and year in the"
                            + " city.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response apply(@NotNull @Valid ApplyRequest request) {
        UUID id = apply.handle(request);
        ApplicationView view = queries.get(id);
        return Response.created(URI.create("applications/" + id))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    @POST
    @Path("{id}/consent")
    @Idempotent
    @RequiresPermission("aid.apply")
    @Operation(
            operationId = "recordConsent",
            summary = "Record consent to publicity (登记公示同意)",
            description = "Without it there is no publicity (Personal Information Protection Law art. 25, 29).")
    public RestResponse<ApplicationView> consent(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ConsentRequest request) {
        consent.handle(id, Versions.expected(ifMatch), request);
        return queries.get(id).tagged();
    }
}
