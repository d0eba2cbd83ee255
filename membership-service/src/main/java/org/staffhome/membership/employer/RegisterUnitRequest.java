package org.staffhome.membership.employer;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit to be registered. */
@Schema(description = "A unit to register (登记用人单位)")
record RegisterUnitRequest(
        @NotNull
        @Schema(
                description = "The covering union; for a unit without one the organisation that watches over it",
                examples = "01938f00-0000-7000-8000-000000000035")
        UUID organizationId,

        @NotBlank @Size(max = 100) @Schema(description = "Name of the unit (单位名称)", examples = "澄江市水务局")
        String name,

        @Size(min = 18, max = 18)
        @Schema(description = "Unified social credit code (GB 32100), or null", examples = "11992721H0FHQUCM94")
        String creditCode,

        @NotNull @Schema(description = "Ownership and field (单位类别)", examples = "PUBLIC")
        UnitCategory category,

        @Size(max = 100) @Schema(description = "Industrial park or quarter, or null", examples = "城东工业园")
        String zone,

        @Schema(
                description = "Why it has no union (未建会原因); given exactly for units that no union covers",
                examples = "OWNER_FEAR")
        NoUnionReason noUnionReason,

        @Min(0) @Schema(description = "Staff, persons; null when unknown", examples = "120")
        Integer staff,

        @Min(0) @Schema(description = "Of these women, persons; null when unknown", examples = "48")
        Integer women,

        @Min(0) @Schema(description = "Of these migrant workers, persons; null when unknown", examples = "0")
        Integer migrant,

        @Min(0) @Schema(description = "Of these agency workers, persons; null when unknown", examples = "6")
        Integer agency) {}
