package org.staffhome.welfare.household;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.tier.Tier;

/** The caller's own dossier. */
record MyHouseholdRow(
        @Schema(description = "Id of the dossier", examples = "01990d7e-5c00-7000-8000-00000000b101")
        UUID id,

        @Schema(description = "Organisation that keeps it", examples = "01990d7e-5c00-7000-8000-000000000002")
        UUID organizationId,

        @Schema(description = "Tier (困难等级)", examples = "DEEP")
        Tier tier,

        @Schema(description = "Stage (帮扶阶段)", examples = "TRACKED")
        HouseholdStage stage,

        @Schema(description = "Cadre responsible for it (责任人)", examples = "01990d7e-5c00-7000-8000-00000000c002")
        UUID responsibleMemberId,

        @Schema(description = "Day of registration (建档日期)", examples = "2026-03-01")
        LocalDate registeredOn,

        @Schema(description = "Day of the last decision on the tier (认定日期)", examples = "2026-03-01")
        LocalDate assessedOn) {}
