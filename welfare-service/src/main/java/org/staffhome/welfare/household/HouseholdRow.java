package org.staffhome.welfare.household;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.tier.Tier;

/** A dossier in a list; nothing sensitive, the name masked. */
record HouseholdRow(
        @Schema(description = "Id of the dossier", examples = "01990d7e-5c00-7000-8000-00000000b101")
        UUID id,

        @Schema(description = "Organisation that keeps it", examples = "01990d7e-5c00-7000-8000-000000000002")
        UUID organizationId,

        @Schema(description = "Its name; null when the caller does not see the organisation", examples = "澄江市第一中学工会")
        String organizationName,

        @Schema(description = "Head of the household", examples = "01990d7e-5c00-7000-8000-00000000c001")
        UUID headMemberId,

        @Schema(description = "Name of the head, masked", examples = "赵*")
        String headName,

        @Schema(description = "Tier (困难等级)", examples = "DEEP")
        Tier tier,

        @Schema(description = "Stage (帮扶阶段)", examples = "TRACKED")
        HouseholdStage stage,

        @Schema(description = "How many persons, the head included", examples = "3")
        int persons,

        @Schema(description = "Day of registration (建档日期)", examples = "2026-03-01")
        LocalDate registeredOn,

        @Schema(description = "Day of the last decision on the tier (认定日期)", examples = "2026-03-01")
        LocalDate assessedOn) {}
