package org.staffhome.welfare.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.decision.Means;
import org.staffhome.welfare.household.Cause;
import org.staffhome.welfare.household.Housing;
import org.staffhome.welfare.household.Relation;
import org.staffhome.welfare.household.School;

/** A dossier that is to be opened. */
record RegisterHouseholdRequest(
        @Schema(
                description = "Organisation of the head, which keeps the dossier (所在工会)",
                examples = "01990d7e-5c00-7000-8000-000000000002")
        @NotNull
        UUID organizationId,

        @Schema(description = "Head of the household, a member (户主)", examples = "01990d7e-5c00-7000-8000-00000000c001")
        @NotNull
        UUID headMemberId,

        @Schema(
                description = "Cadre responsible for the household, a member and never its head (责任人); mandatory",
                examples = "01990d7e-5c00-7000-8000-00000000c002")
        UUID responsibleMemberId,

        @Schema(description = "Why the household is in hardship (致困原因)", examples = "[\"ILLNESS\"]") @NotEmpty
        Set<@NotNull Cause> causes,

        @Schema(description = "How it is housed (住房情况)", examples = "RENTED") @NotNull
        Housing housing,

        @Schema(description = "The head himself") @NotNull @Valid
        Head head,

        @Schema(description = "Everybody else who lives from the household's income") @NotNull @Size(max = 20)
        List<@NotNull @Valid FamilyMember> family,

        @Schema(description = "What the household must spend and what happened to it") @NotNull @Valid
        Means means) {

    /** What is known of the head. */
    record Head(
            @Schema(description = "Identity number (公民身份号码), sealed", examples = "990101197503120018")
            @NotBlank
            @Size(max = 30)
            String idNumber,

            @Schema(description = "Health (健康状况), sealed; null when nothing is to be said", examples = "慢性病")
            @Size(max = 200)
            String health,

            @Schema(description = "Own disposable income of a year in fen, sealed", examples = "3000000")
            @Min(0)
            @Max(Means.MAX_FEN)
            long annualIncomeFen) {}

    /** What is known of another person of the household. */
    record FamilyMember(
            @Schema(description = "Relation to the head (与户主关系)", examples = "CHILD") @NotNull
            Relation relation,

            @Schema(description = "Name, sealed", examples = "赵试安") @NotBlank @Size(max = 60)
            String name,

            @Schema(
                    description = "Identity number, sealed; null when there is none yet: such a person gets no aid of"
                            + " his own",
                    examples = "990101201003120015")
            @Size(max = 30)
            String idNumber,

            @Schema(description = "Year of birth where there is no identity number", examples = "2010")
            @Min(1900)
            @Max(2100)
            Integer birthYear,

            @Schema(description = "School attended (就学情况)", examples = "MIDDLE") @NotNull
            School school,

            @Schema(description = "Health, sealed; null when nothing is to be said", examples = "良好") @Size(max = 200)
            String health,

            @Schema(description = "Own disposable income of a year in fen, sealed", examples = "0")
            @Min(0)
            @Max(Means.MAX_FEN)
            long annualIncomeFen) {}
}
