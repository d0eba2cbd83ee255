package org.staffhome.activity.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an activity will not take place. */
@Schema(name = "CancellationRequest", description = "Cancellation of an activity (取消活动)")
public record CancellationRequest(
        @Schema(description = "Reason that the members are told, up to 500 characters", examples = "场地停电")
        @NotBlank
        @Size(max = 500)
        String reason) {}
