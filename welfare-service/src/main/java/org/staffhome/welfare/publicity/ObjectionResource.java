package org.staffhome.welfare.publicity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.staffhome.platform.scope.RequiresPermission;
import org.staffhome.welfare.aid.AidQueries;
import org.staffhome.welfare.aid.ApplicationView;
import org.staffhome.welfare.aid.NoteRequest;

/** Applications over HTTP: their publicity and the objections to it. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications", description = "Applications for aid (帮扶申请)")
class ObjectionResource {

    private final BeginPublicity begin;
    private final Objections objections;
    private final AidQueries queries;

    ObjectionResource(BeginPublicity begin, Objections objections, AidQueries queries) {
        this.begin = begin;
        this.objections = objections;
        this.queries = queries;
    }

    @POST
    @Path("{id}/publicity")
    @Idempotent
    @RequiresPermission("aid.publicise")
    @Operation(
            operationId = "publiciseApplication",
            summary = "Begin publicity (公示)",
            description = "REVIEWED to PUBLICISED, from today for the working days of the rulebook; needs the recorded"
                    + " consent and shows masked name, union and programme only.")
    public RestResponse<ApplicationView> publicise(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid NoteRequest request) {
        begin.handle(id, Versions.expected(ifMatch), request.note());
        return queries.get(id).tagged();
    }

    @GET
    @Path("{id}/objections")
    @RequiresPermission("aid.read")
    @Operation(
            operationId = "listObjections",
            summary = "Objections to an application (异议列表)",
            description = "With their words and the grounds of the decisions, in the order in which they came in.")
    public Page<ObjectionDetail> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return objections.list(id, page.limit(), page.cursor());
    }

    @POST
    @Path("{id}/objections")
    @Idempotent
    @RequiresPermission("aid.object")
    @Operation(
            operationId = "recordObjection",
            summary = "Write down an objection (登记异议)",
            description = "For an objection that came on paper or by word; the application is SUSPENDED until it is"
                    + " decided.")
    public ObjectionView object(@PathParam("id") UUID id, @NotNull @Valid ObjectRequest request) {
        return objections.raise(id, request.text());
    }

    @POST
    @Path("{id}/objections/{objectionId}/decision")
    @Idempotent
    @RequiresPermission("aid.decide-objection")
    @Operation(
            operationId = "decideObjection",
            summary = "Decide an objection (处理异议)",
            description = "UPHELD rejects the application and releases its money, DISMISSED lets it go on when no other"
                    + " objection is open.")
    public RestResponse<ApplicationView> decide(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid DecideObjectionRequest request) {
        objections.decide(id, Versions.expected(ifMatch), objectionId, request);
        return queries.get(id).tagged();
    }
}
