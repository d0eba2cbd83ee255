package org.staffhome.welfare.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.welfare.tier.Tier;

/** A dossier; what is sensitive is masked or left out, see the disclosure for the rest. */
public record HouseholdView(
        @Schema(description = "Id of the dossier", examples = "01990d7e-5c00-7000-8000-00000000b101")
        UUID id,

        @Schema(description = "Organisation that keeps it", examples = "01990d7e-5c00-7000-8000-000000000002")
        UUID organizationId,

        @Schema(description = "Head of the household", examples = "01990d7e-5c00-7000-8000-00000000c001")
        UUID headMemberId,

        @Schema(description = "Cadre responsible for it (责任人)", examples = "01990d7e-5c00-7000-8000-00000000c002")
        UUID responsibleMemberId,

        @Schema(description = "Causes of hardship (致困原因)", examples = "[\"ILLNESS\"]")
        List<Cause> causes,

        @Schema(description = "Housing (住房情况)", examples = "RENTED")
        Housing housing,

        @Schema(description = "Tier (困难等级)", examples = "DEEP")
        Tier tier,

        @Schema(description = "Stage (帮扶阶段)", examples = "TRACKED")
        HouseholdStage stage,

        @Schema(description = "Number of the decision sheet in force", examples = "1")
        int sheetNumber,

        @Schema(description = "Day of registration (建档日期)", examples = "2026-03-01")
        LocalDate registeredOn,

        @Schema(description = "Day of the last decision on the tier (认定日期)", examples = "2026-03-01")
        LocalDate assessedOn,

        @Schema(
                description = "Why the tier is to be decided anew before any aid (待重新认定); null when it is not",
                examples = "HEAD_LEFT",
                nullable = true)
        ReviewReason assessmentDue,

        @Schema(
                description = "Why another responsible cadre is to be named before any aid (待更换责任人); null when none is",
                examples = "HEAD_MOVED",
                nullable = true)
        ReviewReason cadreDue,

        @Schema(description = "Persons, the head first") List<Person> persons,

        @Schema(description = "Stages it came through, the first first")
        List<StageMoveView> stages,

        @Schema(description = "Version for If-Match", examples = "2")
        int version) {

    /** The answer that tells it with its version. */
    public RestResponse<HouseholdView> tagged() {
        return RestResponse.ResponseBuilder.ok(this).tag(Versions.tag(version)).build();
    }

    /** A person, masked. */
    record Person(
            @Schema(description = "Id of the person in the dossier", examples = "01990d7e-5c00-7000-8000-00000000a101")
            UUID id,

            @Schema(description = "Relation to the head", examples = "HEAD")
            Relation relation,

            @Schema(description = "Name, masked", examples = "赵*")
            String name,

            @Schema(description = "Identity number, masked; null when none is on file", examples = "990***********0018")
            String idNumber,

            @Schema(description = "Year of birth; null when unknown", examples = "1975")
            Integer birthYear,

            @Schema(description = "School attended", examples = "NONE")
            School school) {}
}
