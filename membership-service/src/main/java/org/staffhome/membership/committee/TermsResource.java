package org.staffhome.membership.committee;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.membership.organization.OrganizationPath;
import org.staffhome.platform.scope.RequiresPermission;

/** The committees of an organisation over HTTP. */
@Path("/organizations/{id}/committees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offices", description = "Committees, officers, appointments and accounts (任职)")
public class TermsResource {

    private final CommitteeQueries queries;

    TermsResource(CommitteeQueries queries) {
        this.queries = queries;
    }

    @GET
    @RequiresPermission("office.read")
    @Operation(
            operationId = "listCommittees",
            summary = "List the committees of an organisation (历届委员会)",
            description = "All kinds and terms, the latest term first.")
    public List<CommitteeView> committees(@BeanParam OrganizationPath organization) {
        return queries.committeesOf(organization.id());
    }
}
