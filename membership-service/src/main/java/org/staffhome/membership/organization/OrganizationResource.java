package org.staffhome.membership.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.http.Answers;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.RequiresPermission;

/** Organisations over HTTP. */
@Path("/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "Organisations of the union and their tree (工会组织)")
public class OrganizationResource {

    private final RenameOrganization rename;
    private final OrganizationQueries queries;
    private final Organizations organizations;

    OrganizationResource(RenameOrganization rename, OrganizationQueries queries, Organizations organizations) {
        this.rename = rename;
        this.queries = queries;
        this.organizations = organizations;
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
            @BeanParam OrganizationPath organization,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the version read", example = "\"2\"")
                    String ifMatch,
            @Valid @NotNull ChangeOrganizationRequest request) {
        return tagged(rename.rename(organization.id(), Versions.expected(ifMatch), request));
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
            @BeanParam OrganizationPath organization,
            @QueryParam("asOf") @Parameter(description = "A past day; today when absent") LocalDate asOf) {
        return tagged(queries.byId(organization.id(), asOf));
    }

    @GET
    @Path("/{id}/children")
    @RequiresPermission("organization.read")
    @Operation(
            operationId = "listChildOrganizations",
            summary = "List the organisations directly below (下级组织)",
            description = "By name, of today or of the day asOf.")
    public Page<OrganizationView> children(
            @BeanParam OrganizationPath organization,
            @QueryParam("asOf") @Parameter(description = "A past day; today when absent") LocalDate asOf,
            @BeanParam PageRequest page) {
        return queries.list(
                new OrganizationQueries.Filter(organization.id(), null, null, null, null),
                asOf,
                page.cursor(),
                page.limit());
    }

    @GET
    @Path("/{id}/subtree")
    @RequiresPermission("organization.read")
    @Operation(
            operationId = "listSubtree",
            summary = "List an organisation and all below it (组织树)",
            description = "In the order of the tree: each organisation before those below it.")
    public Page<OrganizationView> subtree(
            @BeanParam OrganizationPath organization,
            @QueryParam("asOf") @Parameter(description = "A past day; today when absent") LocalDate asOf,
            @BeanParam PageRequest page) {
        return queries.subtree(organization.id(), asOf, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}/ancestors")
    @RequiresPermission("organization.read")
    @Operation(
            operationId = "listAncestors",
            summary = "List the organisations above (上级组织)",
            description = "The root first. Names only, since they may lie above the caller's scope.")
    public List<LineView> ancestors(@BeanParam OrganizationPath organization) {
        UUID known = organizations.require(organization.id()).id();
        return organizations.ancestorsOf(known).stream().map(LineView::of).toList();
    }

    private static Response tagged(OrganizationView view) {
        return Answers.versioned(view.version(), view);
    }
}
