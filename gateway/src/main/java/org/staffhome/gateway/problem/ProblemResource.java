package org.staffhome.gateway.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the catalogue of the edge's problems, so that a {@code type} can be opened and read. */
@Path("/api/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "The catalogue of error answers (错误目录)")
public class ProblemResource {
    private final ProblemCatalogue catalogue;

    ProblemResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One problem of the catalogue. */
    @Schema(description = "One problem of the catalogue (错误说明)")
    public record ProblemView(
            @Schema(description = "Code of the problem, stable", examples = "gateway.rate-limited")
            String code,

            @Schema(description = "HTTP status it is answered with", examples = "429")
            int status,

            @Schema(description = "Title in Chinese", examples = "请求过于频繁")
            String titleZh,

            @Schema(description = "Title in English", examples = "Too many requests")
            String titleEn,

            @Schema(description = "Detail in Chinese; braces mark values", examples = "请稍后再试。")
            String detailZh,

            @Schema(description = "Detail in English; braces mark values", examples = "Try again later.")
            String detailEn) {}

    /** All problems by code. */
    @GET
    @Operation(
            operationId = "listProblems",
            summary = "List the problems of the edge (错误目录)",
            description = "Every error answer of the gateway itself with its texts in Chinese and English.")
    @Extension(name = "x-permission", value = "public")
    public List<ProblemView> list() {
        return catalogue.entries().entrySet().stream()
                .map(ProblemResource::view)
                .toList();
    }

    /** One problem. */
    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getProblem",
            summary = "Read one problem of the edge (错误说明)",
            description = "The address that the `type` of an error answer names.")
    @Extension(name = "x-permission", value = "public")
    public ProblemView get(
            @Parameter(description = "Code of the problem", example = "gateway.rate-limited") @PathParam("code")
                    String code) {
        return catalogue.entries().entrySet().stream()
                .filter(entry -> entry.getKey().equals(code))
                .map(ProblemResource::view)
                .findFirst()
                .orElseThrow(() -> Refusal.of(GatewayProblem.ROUTE_UNKNOWN));
    }

    private static ProblemView view(Map.Entry<String, ProblemCatalogue.Entry> entry) {
        ProblemCatalogue.Entry e = entry.getValue();
        return new ProblemView(
                entry.getKey(),
                e.status(),
                e.title().zh(),
                e.title().en(),
                e.detail().zh(),
                e.detail().en());
    }
}
