package org.staffhome.welfare.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.welfare.tier.Tier;

/** A programme of aid. */
record ProgrammeView(
        @Schema(description = "Id of the programme", examples = "01990d7e-5c00-7000-8000-00000000f101")
        UUID id,

        @Schema(description = "Organisation whose money it spends", examples = "01990d7e-5c00-7000-8000-000000000001")
        UUID organizationId,

        @Schema(description = "Kind of aid (帮扶类别)", examples = "WARMTH")
        ProgrammeKind kind,

        @Schema(description = "Name (项目名称)", examples = "2026年春节送温暖")
        String name,

        @Schema(description = "Year of the programme", examples = "2026")
        int year,

        @Schema(description = "FUND account that pays", examples = "01990d7e-5c00-7000-8000-00000000d001")
        UUID accountId,

        @Schema(description = "The most one person may get, in fen", examples = "200000")
        long ceilingFen,

        @Schema(description = "Rule version whose ceiling bounds it", examples = "01990d7e-5c00-7000-8000-00000000a302")
        UUID ceilingRuleId,

        @Schema(description = "Tiers it is for", examples = "[\"DEEP\", \"RELATIVE\"]")
        List<Tier> tiers,

        @Schema(description = "OPEN takes applications, CLOSED finishes those under way", examples = "OPEN")
        Programme.State state,

        @Schema(description = "Day of opening", examples = "2026-01-05")
        LocalDate openedOn,

        @Schema(description = "Version for If-Match", examples = "0")
        int version) {

    /** The answer that tells it with its version. */
    RestResponse<ProgrammeView> tagged() {
        return RestResponse.ResponseBuilder.ok(this).tag(Versions.tag(version)).build();
    }
}
