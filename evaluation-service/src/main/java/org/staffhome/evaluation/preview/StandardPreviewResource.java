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
import org.staffhome.platform.scope.RequiresPermission;

/** HTTP door of the previews of standards. */
@Path("/standards/{id}/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards")
public class StandardPreviewResource {
    private final Preview preview;

    StandardPreviewResource(Preview preview) {
        this.preview = preview;
    }

    @POST
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
}
