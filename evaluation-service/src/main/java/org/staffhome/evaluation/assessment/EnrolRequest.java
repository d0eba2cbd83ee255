package org.staffhome.evaluation.assessment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking a union into a round that is under way. */
@Schema(description = "Taking a union into a round that is under way (补入考评)")
public record EnrolRequest(
        @NotNull
        @Schema(
                description = "The round",
                examples = {"01990d7e-5c00-7000-8000-00000000f001"})
        UUID roundId,

        @NotNull
        @Schema(
                description = "The union, established after the round was opened",
                examples = {"01990d7e-5c00-7000-8000-000000000003"})
        UUID organizationId) {}
