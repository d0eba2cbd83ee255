package org.staffhome.membership.employer;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as it is answered. */
@Schema(description = "A unit (用人单位) and the union that covers it")
record EmployerUnitView(
        @Schema(description = "Id of the unit", examples = "01938f00-0000-7000-8000-000000000701")
        UUID id,

        @Schema(
                description = "Covering union, or the organisation that watches over a unit without one",
                examples = "01938f00-0000-7000-8000-000000000035")
        UUID organizationId,

        @Schema(description = "Name of the unit", examples = "澄江市水务局")
        String name,

        @Schema(description = "Unified social credit code, or null", examples = "11992721H0FHQUCM94")
        String creditCode,

        @Schema(description = "Whether a union covers it (是否建会)", examples = "true")
        boolean covered,

        @Schema(description = "Since when it is covered; null otherwise", examples = "1995-06-21")
        LocalDate coveredSince,

        @Schema(description = "Why no union covers it; null when one does", examples = "OWNER_FEAR")
        NoUnionReason noUnionReason,

        @Schema(description = "Ownership and field", examples = "PUBLIC")
        UnitCategory category,

        @Schema(description = "Industrial park or quarter, or null", examples = "城东工业园")
        String zone,

        @Schema(description = "Staff, persons; null when unknown", examples = "120")
        Integer staff,

        @Schema(description = "Of these women; null when unknown", examples = "48")
        Integer women,

        @Schema(description = "Of these migrant workers; null when unknown", examples = "0")
        Integer migrant,

        @Schema(description = "Of these agency workers; null when unknown", examples = "6")
        Integer agency,

        @Schema(description = "Version of the record", examples = "0")
        int version) {

    static EmployerUnitView of(EmployerUnit unit) {
        return new EmployerUnitView(
                unit.id(),
                unit.organizationId(),
                unit.name(),
                unit.creditCode(),
                unit.isCovered(),
                unit.coveredSince(),
                unit.noUnionReason(),
                unit.category(),
                unit.zone(),
                unit.staff(),
                unit.women(),
                unit.migrant(),
                unit.agency(),
                unit.version());
    }
}
