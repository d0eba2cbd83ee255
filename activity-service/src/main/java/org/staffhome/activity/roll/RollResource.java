package org.staffhome.activity.roll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.RequiresPermission;

/** Lists of members whom their officers sign up, over HTTP. */
@Path("/activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups", description = "Sign-ups to activities (报名)")
public class RollResource {
    private final SignUpMembers list;

    RollResource(SignUpMembers list) {
        this.list = list;
    }

    @POST
    @Path("/{id}/sign-ups/list")
    @Idempotent
    @RequiresPermission("sign-up.list")
    @Operation(
            operationId = "signUpMembers",
            summary = "Sign up members of the own unions (集体报名)",
            description = "For members who have no account. The rules are those of signing up oneself; all are taken"
                    + " in the order of the list, or none when one of them is refused, with its place in the list.")
    public List<SignUpView> signUpMembers(@PathParam("id") UUID activityId, @Valid @NotNull SignUpListRequest request) {
        return list.handle(activityId, request.memberIds());
    }
}
