package org.staffhome.evaluation.preview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.platform.scope.RequiresPermission;

/** HTTP door of the previews. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards")
public class PreviewResource {
    private final Preview preview;

    PreviewResource(Preview preview) {
        this.preview = preview;
    }

    @POST
    @Path("standards/{id}/preview")
    @RequiresPermission(value = "standard.write", readOnly = true)
    @Operation(
            operationId = "previewStandard",
            summary = "Try a standard for an organisation (标准试算)",
            description = "Scores the organisation by its facts alone, with a draft or a published version. Nothing is"
                    + " stored.")
    public PreviewView standard(
            @PathParam("id")
                    @Parameter(description = "Id of the version", example = "01990d7e-5c00-7000-8000-00000000d001")
                    UUID id,
            @NotNull @Valid PreviewRequest request) {
        return preview.standard(id, request);
    }

    @POST
    @Path("expressions/preview")
    @RequiresPermission(value = "standard.write", readOnly = true)
    @Operation(
            operationId = "previewExpression",
            summary = "Try an expression for an organisation (公式试算)",
            description = "Type-checks the expression and shows its result with its inputs. Nothing is stored.")
    public ScoreLine expression(@NotNull @Valid PreviewExpressionRequest request) {
        return preview.expression(request);
    }
}
