package org.staffhome.membership.founding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.organization.OrganizationKind;

/** An application to found an organisation, or the founding of the root. */
@Schema(description = "Application to found an organisation (建会申请); without parentId the city federation itself")
record FoundOrganizationRequest(
        @Schema(
                description = "The next higher organisation, which decides on the application; null for the root",
                examples = "01938f00-0000-7000-8000-000000000001")
        UUID parentId,

        @NotNull
        @Schema(description = "Kind of organisation; the kind of the parent limits it", examples = "GRASSROOTS_UNION")
        OrganizationKind kind,

        @NotBlank @Size(max = 100) @Schema(description = "Full name (工会全称)", examples = "澄江市水务局工会")
        String name,

        @Size(min = 1, max = 40)
        @Schema(description = "Code in the city's register, unique in the city", examples = "0.1.35")
        String code,

        @Size(min = 18, max = 18)
        @Schema(
                description = "Unified social credit code with check character (GB 32100-2015)",
                examples = "81993556L4RLFWPDNM")
        String creditCode,

        @Size(max = 100) @Schema(description = "Leading party organisation (所属党组织), a name", examples = "中共澄江市水务局党组")
        String partyOrganization,

        @Schema(description = "Day of the founding, for the root alone; null when unknown", examples = "1950-05-01")
        LocalDate establishedOn) {}
