package org.staffhome.activity.recommendation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer finds about a sign-up, at each of the three steps. */
@Schema(name = "SignUpOpinion", description = "An opinion on a sign-up (推荐、审查或确定意见)")
public record OpinionRequest(
        @Schema(description = "true: recommended, passed or accepted; false: ends as REJECTED", examples = "true")
        @NotNull
        Boolean favourable,

        @Schema(
                description = "Reason, up to 500 characters; required when not favourable, the member is told",
                examples = "符合条件")
        @Size(max = 500)
        String note) {}
