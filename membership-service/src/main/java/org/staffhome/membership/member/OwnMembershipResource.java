package org.staffhome.membership.member;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** A member's own rows over HTTP. */
@Path("/members/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own membership", description = "What a member sees of the own membership (我的会籍)")
public class OwnMembershipResource {

    private final MemberQueries queries;
    private final MemberTimeline timeline;
    private final Caller caller;

    OwnMembershipResource(MemberQueries queries, MemberTimeline timeline, Caller caller) {
        this.queries = queries;
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(value = "member.read-own", reach = Reach.SELF)
    @Operation(
            operationId = "getOwnMembership",
            summary = "Read the own membership (我的会籍)",
            description = "The member behind the account; masked as for everybody.")
    public MemberView me() {
        return queries.byId(ownId());
    }

    @GET
    @Path("/timeline")
    @RequiresPermission(value = "member.read-own", reach = Reach.SELF)
    @Operation(
            operationId = "getOwnTimeline",
            summary = "Read the steps of the own membership (我的会籍变动)",
            description = "From joining on, in order.")
    public List<MemberTimeline.Entry> timeline() {
        return timeline.of(ownId());
    }

    @GET
    @Path("/disclosures")
    @RequiresPermission(value = "member.read-own", reach = Reach.SELF)
    @Operation(
            operationId = "listOwnDisclosures",
            summary = "Who viewed my data (谁看过我的信息)",
            description = "Each viewing of sealed fields, the latest first"
                    + " (Personal Information Protection Law art. 44, 45).")
    public Page<MemberQueries.Viewing> disclosures(@BeanParam PageRequest page) {
        return queries.viewings(ownId(), page.cursor(), page.limit());
    }

    private UUID ownId() {
        return caller.memberId().orElseThrow(() -> Problem.of(MemberProblem.NO_OWN_MEMBERSHIP));
    }
}
