package org.staffhome.evaluation.preview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.platform.scope.RequiresPermission;

/** HTTP door of the previews of expressions. */
@Path("/expressions/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards")
public class ExpressionPreviewResource {
    private final Preview preview;

    ExpressionPreviewResource(Preview preview) {
        this.preview = preview;
    }

    @POST
    @RequiresPermission(value = "standard.write", readOnly = true)
    @Operation(
            operationId = "previewExpression",
            summary = "Try an expression for an organisation (公式试算)",
            description = "Type-checks the expression and shows its result with its inputs. Nothing is stored.")
    public ScoreLine expression(@NotNull @Valid PreviewExpressionRequest request) {
        return preview.expression(request);
    }
}
