package org.staffhome.membership.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as it is answered. */
@Schema(description = "An organisation of the union (工会组织)")
public record OrganizationView(
        @Schema(description = "Id of the organisation", examples = "01938f00-0000-7000-8000-000000000035")
        UUID id,

        @Schema(
                description = "The next higher organisation; null for the root",
                examples = "01938f00-0000-7000-8000-000000000001")
        UUID parentId,

        @Schema(description = "Path of short numbers from the root; a subtree is a prefix of it", examples = "/1/5/")
        String path,

        @Schema(description = "Kind of organisation (组织类型)", examples = "GRASSROOTS_UNION")
        OrganizationKind kind,

        @Schema(description = "Full name (工会全称)", examples = "澄江市水务局工会")
        String name,

        @Schema(description = "Code in the city's register, or null", examples = "0.1.35")
        String code,

        @Schema(description = "Unified social credit code (GB 32100), or null", examples = "81993556L4RLFWPDNM")
        String creditCode,

        @Schema(description = "Leading party organisation, or null", examples = "中共澄江市水务局党组")
        String partyOrganization,

        @Schema(description = "Where it stands in its life", examples = "ESTABLISHED")
        OrganizationState state,

        @Schema(description = "Units covered (涵盖单位数)", examples = "1")
        int unitsCovered,

        @Schema(description = "Day of the founding; null before, or when unknown", examples = "1995-06-21")
        LocalDate establishedOn,

        @Schema(description = "Day of the dissolution, or null", examples = "2030-01-01")
        LocalDate dissolvedOn,

        @Schema(description = "Version for If-Match", examples = "2")
        int version) {

    static OrganizationView of(Organization o) {
        return new OrganizationView(
                o.id(),
                o.parentId(),
                o.path(),
                o.kind(),
                o.name(),
                o.code(),
                o.creditCode(),
                o.partyOrganization(),
                o.state(),
                o.unitsCovered(),
                o.establishedOn(),
                o.dissolvedOn(),
                o.version());
    }
}
