package org.staffhome.evaluation.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The union's own entries. */
@Schema(description = "The union's own entries; indicators that are not named stay as they are (自评填报)")
public record EnterMarksRequest(
        @NotEmpty @Size(max = 300) @Schema(description = "Entries by indicator")
        List<@NotNull @Valid MarkEntry> marks) {}
