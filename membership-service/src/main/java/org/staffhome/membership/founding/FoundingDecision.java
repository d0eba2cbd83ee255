package org.staffhome.membership.founding;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision of the next higher organisation. */
@Schema(description = "Decision on an application (批复)")
record FoundingDecision(
        @NotNull @Schema(description = "True to approve, false to refuse", examples = "true")
        Boolean approved) {}
