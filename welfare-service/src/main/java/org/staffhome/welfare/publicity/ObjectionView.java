package org.staffhome.welfare.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objection, without who raised it. */
record ObjectionView(
        @Schema(description = "Id of the objection", examples = "01990d7e-5c00-7000-8000-00000000f201")
        UUID id,

        @Schema(description = "Application objected to", examples = "01990d7e-5c00-7000-8000-00000000f001")
        UUID applicationId,

        @Schema(description = "Day on which it was raised", examples = "2026-03-05")
        LocalDate raisedOn,

        @Schema(description = "Decision; null while it is open", examples = "DISMISSED")
        Objection.Decision decision,

        @Schema(description = "Day of the decision; null while it is open", examples = "2026-03-08")
        LocalDate decidedOn) {}
