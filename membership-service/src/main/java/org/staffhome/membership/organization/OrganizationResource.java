package org.staffhome.membership.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.RequiresPermission;

/** Organisations over HTTP. */
@Path("/organizations")
@Tag(name = "Organisations", description = "Organisations of the union and their tree (工会组织)")
public class OrganizationResource {

    private final FoundOrganization found;
    private final DecideFounding decide;
    private final RenameOrganization rename;
    private final OrganizationQueries queries;
    private final Organizations organizations;

    OrganizationResource(
            FoundOrganization found,
            DecideFounding decide,
            RenameOrganization rename,
            OrganizationQueries queries,
            Organizations organizations) {
        this.found = found;
        this.decide = decide;
        this.rename = rename;
        this.queries = queries;
        this.organizations = organizations;
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
        return Response.created(
                        uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    @POST
    @Path("/{id}/approval")
    @RequiresPermission("organization.approve")
    @Operation(
            operationId = "decideFounding",
            summary = "Decide on an application (批复建会申请)",
            description = "By an officer of the next higher organisation, never by the applicant.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation, APPROVED or REFUSED",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response approve(
            @PathParam("id")
                    @Parameter(description = "Id of the organisation", example = "01938f00-0000-7000-8000-000000000035")
                    UUID id,
            @Valid @NotNull FoundingDecision decision) {
        return tagged(decide.decide(id, decision.approved()));
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
    public Response establish(
            @PathParam("id")
                    @Parameter(description = "Id of the organisation", example = "01938f00-0000-7000-8000-000000000035")
                    UUID id,
            @Valid @NotNull EstablishRequest request) {
        return tagged(decide.establish(id, request.establishedOn()));
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission("organization.change")
    @Operation(
            operationId = "changeOrganization",
            summary = "Register new particulars (变更登记)",
            description = "Name, credit code and leading party organisation; If-Match names the version read.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation as changed",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response change(
            @PathParam("id")
                    @Parameter(description = "Id of the organisation", example = "01938f00-0000-7000-8000-000000000035")
                    UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the version read", example = "\"2\"")
                    String ifMatch,
            @Valid @NotNull ChangeOrganizationRequest request) {
        return tagged(rename.rename(id, Versions.expected(ifMatch), request));
    }

    @GET
    @RequiresPermission("organization.read")
    @Operation(
            operationId = "listOrganizations",
            summary = "List organisations (查询工会组织)",
            description = "Organisations of the caller's scope by name, filtered; name finds any part of a name.")
    public Page<OrganizationView> list(
            @QueryParam("name") @Size(max = 100) @Parameter(description = "Part of the name", example = "水务")
                    String name,
            @QueryParam("kind") @Parameter(description = "Kind of organisation") OrganizationKind kind,
            @QueryParam("state") @Parameter(description = "State of its life") OrganizationState state,
            @QueryParam("parentId") @Parameter(description = "Only direct children of this organisation") UUID parentId,
            @QueryParam("below") @Parameter(description = "Only organisations below this one") UUID below,
            @QueryParam("asOf") @Parameter(description = "The tree of this day; today when absent") LocalDate asOf,
            @BeanParam PageRequest page) {
        return queries.list(
                new OrganizationQueries.Filter(parentId, below, kind, state, name), asOf, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission("organization.read")
    @Operation(
            operationId = "getOrganization",
            summary = "Read an organisation (查看工会组织)",
            description = "As it is today, or as it was on the day asOf.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(description = "Id of the organisation", example = "01938f00-0000-7000-8000-000000000035")
                    UUID id,
            @QueryParam("asOf") @Parameter(description = "A past day; today when absent") LocalDate asOf) {
        return tagged(queries.byId(id, asOf));
    }

    @GET
    @Path("/{id}/children")
    @RequiresPermission("organization.read")
    @Operation(
            operationId = "listChildOrganizations",
            summary = "List the organisations directly below (下级组织)",
            description = "By name, of today or of the day asOf.")
    public Page<OrganizationView> children(
            @PathParam("id")
                    @Parameter(description = "Id of the organisation", example = "01938f00-0000-7000-8000-000000000035")
                    UUID id,
            @QueryParam("asOf") @Parameter(description = "A past day; today when absent") LocalDate asOf,
            @BeanParam PageRequest page) {
        return queries.list(
                new OrganizationQueries.Filter(id, null, null, null, null), asOf, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}/subtree")
    @RequiresPermission("organization.read")
    @Operation(
            operationId = "listSubtree",
            summary = "List an organisation and all below it (组织树)",
            description = "In the order of the tree: each organisation before those below it.")
    public Page<OrganizationView> subtree(
            @PathParam("id")
                    @Parameter(description = "Id of the organisation", example = "01938f00-0000-7000-8000-000000000035")
                    UUID id,
            @QueryParam("asOf") @Parameter(description = "A past day; today when absent") LocalDate asOf,
            @BeanParam PageRequest page) {
        return queries.subtree(id, asOf, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}/ancestors")
    @RequiresPermission("organization.read")
    @Operation(
            operationId = "listAncestors",
            summary = "List the organisations above (上级组织)",
            description = "The root first. Names only, since they may lie above the caller's scope.")
    public List<LineView> ancestors(
            @PathParam("id")
                    @Parameter(description = "Id of the organisation", example = "01938f00-0000-7000-8000-000000000035")
                    UUID id) {
        UUID known = organizations.require(id).id();
        return organizations.ancestorsOf(known).stream().map(LineView::of).toList();
    }

    private static Response tagged(OrganizationView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
