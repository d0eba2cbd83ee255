package org.staffhome.membership.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.membership.member.MemberPath;
import org.staffhome.platform.scope.RequiresPermission;

/** The account of a member over HTTP. */
@Path("/members/{id}/account")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offices", description = "Committees, officers, appointments and accounts (任职)")
public class AccountResource {

    private final LinkAccount link;

    AccountResource(LinkAccount link) {
        this.link = link;
    }

    @PUT
    @RequiresPermission("account.link")
    @Operation(
            operationId = "linkAccount",
            summary = "Link a member to an account (绑定账号)",
            description = "From then on the account holds the roles of the member's offices, and MEMBER at the own"
                    + " organisation. An account belongs to one member. Linking anew replaces the account.")
    public LinkAccount.AccountView link(@BeanParam MemberPath member, @Valid @NotNull LinkAccount.Request request) {
        return link.link(member.id(), request);
    }
}
