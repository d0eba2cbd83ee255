package org.staffhome.membership.founding;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report that the founding meeting was held. */
@Schema(description = "Founding of an approved organisation (成立)")
record EstablishRequest(
        @NotNull @Schema(description = "Day of the founding meeting, not in the future", examples = "2026-11-18")
        LocalDate establishedOn) {}
