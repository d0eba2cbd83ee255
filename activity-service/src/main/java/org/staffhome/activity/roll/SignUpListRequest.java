package org.staffhome.activity.roll;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The members whom an officer signs up. */
@Schema(name = "SignUpListRequest", description = "Members whom their union signs up (集体报名)")
public record SignUpListRequest(
        @Schema(
                description = "Members, 1 to 100, in the order in which they shall take places",
                examples = "[\"01990d7e-5c00-7000-8000-00000000c001\"]")
        @NotEmpty
        @Size(max = 100)
        List<@NotNull UUID> memberIds) {}
