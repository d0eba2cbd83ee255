package org.staffhome.platform.rulebook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.scope.RequiresPermission;

/** Reading, changing and trying rules. */
@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulebook", description = "Parameters of rules by region, date and legal basis (规则库)")
public class RulebookResource {
    private final Rulebook rulebook;
    private final RuleVersions versions;
    private final PublishRule publish;
    private final SimulateRule simulate;
    private final Organizations organizations;
    private final BusinessClock clock;

    RulebookResource(
            Rulebook rulebook,
            RuleVersions versions,
            PublishRule publish,
            SimulateRule simulate,
            Organizations organizations,
            BusinessClock clock) {
        this.rulebook = rulebook;
        this.versions = versions;
        this.publish = publish;
        this.simulate = simulate;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GET
    @RequiresPermission("rulebook.read")
    @Operation(
            operationId = "listRules",
            summary = "List the rules in force (查询适用规则)",
            description = "The version of each rule that holds for an organisation on a day: the nearest organisation"
                    + " upward wins, then the latest version in effect. Sorted by code.")
    public List<RuleView> list(
            @Parameter(description = "Only this rule", example = "welfare.tier.income-line") @QueryParam("code")
                    String code,
            @Parameter(
                            description = "For this organisation; absent: what holds everywhere",
                            example = "01935f1e-5c3a-7b61-9d0e-000000000001")
                    @QueryParam("organizationId")
                    UUID organizationId,
            @Parameter(description = "On this day; absent: today", example = "2026-11-20") @QueryParam("date")
                    LocalDate date) {
        String path = organizationId == null
                ? PathRange.ROOT
                : organizations.require(organizationId).path();
        LocalDate day = date == null ? clock.today() : date;
        return rulebook.rules(path, day).stream()
                .filter(rule -> code == null || code.equals(rule.code()))
                .map(RuleView::of)
                .toList();
    }

    @GET
    @Path("/versions")
    @RequiresPermission("rulebook.read")
    @Operation(
            operationId = "listRuleVersions",
            summary = "List all versions of a rule (查询规则历史版本)",
            description =
                    "Every version of one rule in all regions, the latest effective first. Versions are never changed.")
    public List<RuleView> history(
            @Parameter(description = "Code of the rule", required = true, example = "welfare.tier.income-line")
                    @QueryParam("code")
                    @NotBlank
                    String code) {
        return versions.history(code).stream().map(RuleView::of).toList();
    }

    @GET
    @Path("/versions/{id}")
    @RequiresPermission("rulebook.read")
    @Operation(
            operationId = "getRuleVersion",
            summary = "Read one version of a rule (查看规则版本)",
            description = "The version that a decision names, to explain or replay it.")
    public RuleView version(
            @Parameter(description = "Id of the version", example = "01935f1e-5c3a-7b61-9d0e-00000000000a")
                    @PathParam("id")
                    UUID id) {
        return RuleView.of(rulebook.version(id));
    }

    @POST
    @Idempotent
    @RequiresPermission("rulebook.edit")
    @Operation(
            operationId = "publishRule",
            summary = "Add a version of a rule (发布规则版本)",
            description = "Holds for the organisation and all below it, from its first day. Earlier decisions keep the"
                    + " version they were made by.")
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    public Response publish(@NotNull @Valid DraftRuleRequest request) {
        Rule rule = publish.handle(request);
        return Response.created(URI.create("rules/versions/" + rule.versionId()))
                .entity(RuleView.of(rule))
                .build();
    }

    @POST
    @Path("/simulations")
    @RequiresPermission(value = "rulebook.edit", readOnly = true)
    @Operation(
            operationId = "simulateRule",
            summary = "Try a version of a rule on today's cases (规则试算)",
            description =
                    "The cases in the caller's scope that the draft would decide differently, at most 1000. Nothing is"
                            + " stored.")
    public List<SimulatedChange> simulate(@NotNull @Valid DraftRuleRequest request) {
        return simulate.handle(request);
    }
}
