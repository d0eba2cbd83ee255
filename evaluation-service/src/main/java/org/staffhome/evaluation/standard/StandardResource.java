package org.staffhome.evaluation.standard;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

/** HTTP door of the standards. */
@Path("/standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards", description = "Standards of staff homes: scale, marking table, grades (职工之家建设标准)")
public class StandardResource {
    private final StandardQueries queries;
    private final StandardTemplates templates;
    private final DraftStandard drafting;
    private final RewriteStandard rewriting;
    private final PublishStandard publishing;

    StandardResource(
            StandardQueries queries,
            StandardTemplates templates,
            DraftStandard drafting,
            RewriteStandard rewriting,
            PublishStandard publishing) {
        this.queries = queries;
        this.templates = templates;
        this.drafting = drafting;
        this.rewriting = rewriting;
        this.publishing = publishing;
    }

    @GET
    @RequiresPermission("standard.read")
    @Operation(
            operationId = "listStandards",
            summary = "List versions of standards (标准列表)",
            description = "Published versions of all issuers, and the drafts in the caller's scope, oldest first.")
    public Page<StandardSummary> list(@BeanParam PageRequest page) {
        return queries.list(page);
    }

    @GET
    @Path("templates")
    @RequiresPermission("standard.read")
    @Operation(
            operationId = "listStandardTemplates",
            summary = "Templates that ship with the product (标准范本)",
            description = "Standards of the product's own wording, to begin a draft from.")
    public List<StandardTemplate> templates() {
        return templates.all();
    }

    @GET
    @Path("{id}")
    @RequiresPermission("standard.read")
    @Operation(
            operationId = "getStandard",
            summary = "Read a version of a standard (查看标准)",
            description = "With its whole content. ETag is the version for If-Match.")
    public RestResponse<StandardView> get(
            @PathParam("id")
                    @Parameter(description = "Id of the version", example = "01990d7e-5c00-7000-8000-00000000d001")
                    UUID id) {
        return tagged(queries.get(id));
    }

    @POST
    @Idempotent
    @RequiresPermission("standard.write")
    @Operation(
            operationId = "draftStandard",
            summary = "Draft a standard (起草标准)",
            description =
                    "The draft is checked as a whole: the maxima add up to the scale exactly, expressions type-check,"
                            + " thresholds rise with the grades.")
    public RestResponse<StandardView> draft(@NotNull @Valid DraftStandardRequest request, @Context UriInfo uri) {
        return created(drafting.handle(request), uri);
    }

    @POST
    @Path("from-template")
    @Idempotent
    @RequiresPermission("standard.write")
    @Operation(
            operationId = "draftStandardFromTemplate",
            summary = "Draft a standard from a template (套用范本)",
            description = "Begins a draft with the content of a shipped template.")
    public RestResponse<StandardView> fromTemplate(@NotNull @Valid FromTemplateRequest request, @Context UriInfo uri) {
        return created(drafting.fromTemplate(request), uri);
    }

    @PUT
    @Path("{id}")
    @RequiresPermission("standard.write")
    @Operation(
            operationId = "rewriteStandard",
            summary = "Rewrite a draft (修改草案)",
            description = "Replaces the whole draft. A published version is refused.")
    public RestResponse<StandardView> rewrite(
            @PathParam("id")
                    @Parameter(description = "Id of the version", example = "01990d7e-5c00-7000-8000-00000000d001")
                    UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    String ifMatch,
            @NotNull @Valid RewriteStandardRequest request) {
        return tagged(rewriting.handle(id, Versions.expected(ifMatch), request));
    }

    @POST
    @Path("{id}/publish")
    @Idempotent
    @RequiresPermission("standard.publish")
    @Operation(
            operationId = "publishStandard",
            summary = "Publish a draft (发布标准)",
            description = "From now on the version never changes and rounds can be opened under it.")
    public RestResponse<StandardView> publish(
            @PathParam("id")
                    @Parameter(description = "Id of the draft", example = "01990d7e-5c00-7000-8000-00000000d001")
                    UUID id) {
        return tagged(publishing.handle(id));
    }

    @POST
    @Path("{id}/next-version")
    @Idempotent
    @RequiresPermission("standard.write")
    @Operation(
            operationId = "draftNextStandardVersion",
            summary = "Draft the next version (起草新版本)",
            description = "A draft that starts as a copy of this published version. A series has one draft at a time;"
                    + " rounds stay with the version they were opened under.")
    public RestResponse<StandardView> nextVersion(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the published version",
                            example = "01990d7e-5c00-7000-8000-00000000d001")
                    UUID id,
            @Context UriInfo uri) {
        return created(drafting.nextVersion(id), uri);
    }

    private static RestResponse<StandardView> tagged(StandardView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(Versions.tag(view.version()))
                .build();
    }

    private static RestResponse<StandardView> created(StandardView view, UriInfo uri) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(uri.getBaseUriBuilder()
                        .path(StandardResource.class)
                        .path(view.id().toString())
                        .build())
                .tag(Versions.tag(view.version()))
                .build();
    }
}
