package org.staffhome.platform.scope;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a caller who he is in this service and what he may do where. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "The caller (当前用户)")
public class MeResource {
    private final Caller caller;
    private final Organizations organizations;

    MeResource(Caller caller, Organizations organizations) {
        this.caller = caller;
        this.organizations = organizations;
    }

    /** The caller as this service sees him. */
    public record MeView(
            @Schema(description = "Subject of the token", examples = "7d0c2f0e-0000-4000-8000-000000000001")
            String subject,

            @Schema(description = "Member behind the account, null where none is linked")
            UUID memberId,

            @Schema(description = "Roles held today, each with its organisation")
            List<GrantView> grants,

            @Schema(description = "Permissions held in this service, somewhere", examples = "statistics.read")
            Set<String> permissions) {}

    /** A role held at an organisation and all below it. */
    public record GrantView(
            @Schema(description = "Role", examples = "UNION_CHAIR")
            String role,

            @Schema(description = "Organisation, null for the bootstrap administrator")
            UUID organizationId,

            @Schema(description = "Name of the organisation", examples = "澄江市总工会")
            String organizationName,

            @Schema(description = "First day", examples = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day, null without end", examples = "2030-12-31")
            LocalDate until) {}

    @GET
    @AuthenticatedEndpoint
    @Operation(
            operationId = "getMe",
            summary = "Who am I and what may I do here (当前用户与权限)",
            description = "Grants in force today and the permissions they give in this service.")
    public MeView get() {
        return new MeView(
                caller.subject(),
                caller.memberId().orElse(null),
                caller.grants().stream().map(this::view).toList(),
                caller.permissions());
    }

    private GrantView view(Grant grant) {
        String name = grant.organizationId() == null
                ? null
                : organizations
                        .lookUp(grant.organizationId())
                        .map(OrganizationNode::name)
                        .orElse(null);
        return new GrantView(
                grant.role(),
                grant.organizationId(),
                name,
                grant.organizationId() == null ? null : grant.from(),
                grant.until());
    }
}
