package org.staffhome.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.gateway.identity.Subject;
import org.staffhome.gateway.overview.ComposedReads.Source;

/** Who the caller is and what the caller may do, in every service. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Composed reads")
public class MeResource {
    private static final List<String> CONTEXTS = List.of("membership", "activity", "welfare", "evaluation");

    private final ComposedReads reads;

    MeResource(ComposedReads reads) {
        this.reads = reads;
    }

    /** The caller. */
    @Schema(description = "The caller, offices and permissions (当前用户、职务与权限)")
    public record Me(
            @Schema(description = "Subject of the token", examples = "7d0c2f0e-0000-4000-8000-000000000001")
            String subject,

            @Schema(
                    description = "Member behind the account, null where none is linked or none is known",
                    examples = "01938f00-0000-7000-8000-000000001001",
                    nullable = true)
            String memberId,

            @Schema(description = "Offices in force today, as the services know them")
            List<Office> offices,

            @Schema(
                    description = "Permissions held somewhere, by context; null for a context that did not answer",
                    examples = "{\"membership\":[\"member.read\"],\"activity\":[]}")
            Map<String, List<String>> permissions,

            @Schema(description = "Services that did not answer in time", examples = "[]")
            List<String> missing) {}

    /** A role held at an organisation and all below it. */
    public record Office(
            @Schema(description = "Role", examples = "UNION_CHAIR")
            String role,

            @Schema(
                    description = "Organisation, null for the administrator named in the configuration",
                    examples = "01938f00-0000-7000-8000-000000000001",
                    nullable = true)
            String organizationId,

            @Schema(description = "Name of the organisation", examples = "澄江市总工会", nullable = true)
            String organizationName,

            @Schema(description = "First day", examples = "2026-01-01", nullable = true)
            String from,

            @Schema(description = "Last day, null without end", examples = "2030-12-31", nullable = true)
            String until) {}

    /** Reads the caller. */
    @GET
    @Operation(
            operationId = "getMeEverywhere",
            summary = "Who am I and what may I do (当前用户、职务与权限)",
            description = "Merges what every service knows of the caller. Permissions come by context.")
    @Extension(name = "x-permission", value = "authenticated")
    public CompletionStage<Me> get(@Context RoutingContext request) {
        String subject = Subject.of(request).orElseThrow().id();
        Map<String, Source> sources = new LinkedHashMap<>();
        CONTEXTS.forEach(context -> sources.put(context, new Source(context, "/api/" + context + "/v1/me")));
        return reads.read(request, sources).thenApply(parts -> me(subject, parts));
    }

    private static Me me(String subject, Parts parts) {
        String memberId = null;
        Set<Office> offices = new LinkedHashSet<>();
        Map<String, List<String>> permissions = new LinkedHashMap<>();
        for (String context : CONTEXTS) {
            JsonNode body = parts.body(context);
            memberId = memberId == null ? Parts.text(body, "memberId") : memberId;
            body.path("grants").forEach(grant -> add(offices, grant));
            permissions.put(context, parts.answered(context) ? texts(body.path("permissions")) : null);
        }
        List<String> missing = new ArrayList<>(parts.missing());
        missing.addAll(parts.withheld());
        return new Me(subject, memberId, List.copyOf(offices), permissions, missing);
    }

    /** A replica that has not yet heard the name of an organisation does not make a second office of it. */
    private static void add(Set<Office> offices, JsonNode grant) {
        Office office = new Office(
                Parts.text(grant, "role"),
                Parts.text(grant, "organizationId"),
                Parts.text(grant, "organizationName"),
                Parts.text(grant, "from"),
                Parts.text(grant, "until"));
        boolean known = offices.stream()
                .anyMatch(other -> java.util.Objects.equals(other.role(), office.role())
                        && java.util.Objects.equals(other.organizationId(), office.organizationId())
                        && java.util.Objects.equals(other.from(), office.from()));
        if (!known) {
            offices.add(office);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
