package org.staffhome.welfare.household;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is responsible from now on. */
record ResponsibleRequest(
        @Schema(
                description = "Cadre responsible for the household (责任人); mandatory",
                examples = "01990d7e-5c00-7000-8000-00000000c002")
        UUID responsibleMemberId) {}
