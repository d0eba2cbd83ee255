package org.staffhome.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.platform.http.Answers;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Members over HTTP, as officers see them. */
@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "Members of the union (会员)")
public class MemberResource {

    private final RegisterMember register;
    private final ChangeMemberStatus change;
    private final DiscloseMember disclose;
    private final MemberQueries queries;

    MemberResource(RegisterMember register, ChangeMemberStatus change, DiscloseMember disclose, MemberQueries queries) {
        this.register = register;
        this.change = change;
        this.disclose = disclose;
        this.queries = queries;
    }

    @POST
    @Idempotent
    @RequiresPermission("member.register")
    @Operation(
            operationId = "registerMember",
            summary = "Take a person into a union (发展会员)",
            description = "A person has one active membership in the city: a second one is refused without showing the"
                    + " other. Gender and birth date follow from the identity number.")
    @APIResponse(
            responseCode = "201",
            description = "The member, masked",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Response register(@Valid @NotNull RegisterMemberRequest request, @Context UriInfo uri) {
        MemberView view = register.register(request);
        return Answers.created(uri, view.id(), view.version(), view);
    }

    @GET
    @RequiresPermission("member.read")
    @Operation(
            operationId = "listMembers",
            summary = "List members (查询会员)",
            description = "Members of the caller's scope by name, filtered and masked. To search by name, see POST"
                    + " /members/search: names do not belong into URLs.")
    public Page<MemberView> list(
            @QueryParam("below") @Parameter(description = "Only members of this organisation and all below it")
                    UUID below,
            @QueryParam("unitId") @Parameter(description = "Only members who work for this unit") UUID unitId,
            @QueryParam("status") @Parameter(description = "Status of the membership") MemberStatus status,
            @QueryParam("employmentKind") @Parameter(description = "How employed") EmploymentKind employmentKind,
            @QueryParam("gender") @Parameter(description = "Gender") Gender gender,
            @QueryParam("memberNumber") @Parameter(description = "Member number", example = "1001") Long memberNumber,
            @BeanParam PageRequest page) {
        return queries.list(
                new MemberQueries.Filter(below, unitId, status, employmentKind, gender, null, memberNumber),
                page.cursor(),
                page.limit());
    }

    @POST
    @Path("/search")
    @RequiresPermission("member.read")
    @Operation(
            operationId = "searchMembers",
            summary = "Search members by name (按姓名查找会员)",
            description =
                    "Members of the caller's scope whose name has this part, by name and masked. A POST, so that no"
                            + " name stands in a URL; it changes nothing.")
    public Page<MemberView> search(@Valid @NotNull SearchMembersRequest request, @BeanParam PageRequest page) {
        return queries.list(
                new MemberQueries.Filter(request.below(), null, request.status(), null, null, request.name(), null),
                page.cursor(),
                page.limit());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission("member.read")
    @Operation(
            operationId = "getMember",
            summary = "Read a member (查看会员)",
            description = "Masked; sealed fields are revealed by a disclosure with a purpose.")
    @APIResponse(
            responseCode = "200",
            description = "The member, masked",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Response get(@BeanParam MemberPath member) {
        return tagged(queries.byId(member.id()));
    }

    @POST
    @Path("/{id}/status")
    @RequiresPermission("member.change-status")
    @Operation(
            operationId = "changeMemberStatus",
            summary = "Move a membership on (会籍变动)",
            description = "ACTIVE, RETAINED (keeps the membership without dues), LEFT, EXPELLED or DECEASED;"
                    + " who is no member any more holds no office. If-Match names the version read.")
    @APIResponse(
            responseCode = "200",
            description = "The member, masked",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Response changeStatus(
            @BeanParam MemberPath member,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the version read", example = "\"0\"")
                    String ifMatch,
            @Valid @NotNull ChangeMemberStatus.Request request) {
        return tagged(change.change(member.id(), Versions.expected(ifMatch), request));
    }

    @POST
    @Path("/{id}/disclosures")
    @RequiresPermission("member.disclose")
    @Operation(
            operationId = "discloseMember",
            summary = "Reveal sealed fields with a purpose (查看敏感信息)",
            description = "Each call is recorded with viewer, office, fields and purpose; the member reads the record.")
    public DiscloseMember.Disclosure disclose(
            @BeanParam MemberPath member, @Valid @NotNull DiscloseMember.Request request) {
        return disclose.disclose(member.id(), request);
    }

    private static Response tagged(MemberView view) {
        return Answers.versioned(view.version(), view);
    }
}
