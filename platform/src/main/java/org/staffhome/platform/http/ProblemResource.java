package org.staffhome.platform.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.problem.ProblemCatalogue;
import org.staffhome.platform.scope.PublicEndpoint;

/** Serves the catalogue of problems, so that a {@code type} can be opened and read. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "The catalogue of error answers (错误目录)")
public class ProblemResource {
    private final ProblemCatalogue catalogue;

    ProblemResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One problem of the catalogue. */
    public record ProblemView(
            @Schema(description = "Code of the problem, stable", examples = "request.invalid")
            String code,

            @Schema(description = "HTTP status it is answered with", examples = "400")
            int status,

            @Schema(description = "Title in Chinese", examples = "请求内容不符合要求")
            String titleZh,

            @Schema(description = "Title in English", examples = "Invalid request")
            String titleEn,

            @Schema(description = "Detail in Chinese; braces mark parameters", examples = "有字段不符合要求。")
            String detailZh,

            @Schema(
                    description = "Detail in English; braces mark parameters",
                    examples = "Some fields are not as required.")
            String detailEn,

            @Schema(
                    description = "Article of the law behind the rule, null for technical problems",
                    examples = "工会法第十二条")
            String legalBasis) {}

    @GET
    @PublicEndpoint
    @Operation(
            operationId = "listProblems",
            summary = "List the catalogue of problems (错误目录)",
            description = "Every error answer of this service with its texts in Chinese and English, sorted by code.")
    public List<ProblemView> list() {
        return catalogue.entries().entrySet().stream()
                .map(e -> view(e.getKey(), e.getValue()))
                .toList();
    }

    @GET
    @Path("/{code}")
    @PublicEndpoint
    @Operation(
            operationId = "getProblem",
            summary = "Read one problem of the catalogue (错误说明)",
            description = "The address that the `type` of an error answer names.")
    public ProblemView get(
            @PathParam("code") @Parameter(description = "Code of the problem (错误代码)", example = "request.invalid")
                    String code) {
        return catalogue
                .find(code)
                .map(entry -> view(code, entry))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }

    private static ProblemView view(String code, ProblemCatalogue.Entry e) {
        return new ProblemView(
                code,
                e.status(),
                e.title().zh(),
                e.title().en(),
                e.detail().zh(),
                e.detail().en(),
                e.basis());
    }
}
