package org.staffhome.membership.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The registered particulars of an organisation that may change without an application. */
@Schema(description = "New particulars of an organisation; all of them are replaced")
record ChangeOrganizationRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Full name (工会全称)", examples = "澄江市水务集团工会")
        String name,

        @Size(min = 18, max = 18)
        @Schema(description = "Unified social credit code (GB 32100), or null", examples = "81993556L4RLFWPDNM")
        String creditCode,

        @Size(max = 100) @Schema(description = "Leading party organisation, or null", examples = "中共澄江市水务集团委员会")
        String partyOrganization) {}
