package org.staffhome.platform.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new version of a rule, to be stored or only simulated. */
@Schema(description = "A new version of a rule (新规则版本)")
record DraftRuleRequest(
        @Schema(
                description = "What the rule is about; one the system already uses",
                examples = "welfare.tier.income-line")
        @NotBlank
        @Size(max = 100)
        String code,

        @Schema(
                description = "Organisation where it shall hold, with all below",
                examples = "01935f1e-5c3a-7b61-9d0e-000000000001")
        @NotNull
        UUID organizationId,

        @Schema(description = "First day", examples = "2027-01-01") @NotNull
        LocalDate effectiveFrom,

        @Schema(description = "Last day, null until another version follows", examples = "2027-12-31")
        LocalDate effectiveUntil,

        @Schema(
                description = "Parameters with the names and types of the present version",
                type = SchemaType.OBJECT,
                examples = "{\"lineFen\":102000}")
        @NotNull
        JsonNode value,

        @Schema(description = "Article of the law, or the federation's own decision", examples = "市总工会〔2026〕18号")
        @NotBlank
        @Size(max = 500)
        String legalBasis,

        @Schema(description = "How sure the source is", examples = "A") @NotNull
        Rule.Confidence confidence,

        @Schema(description = "Remark", examples = "按 2027 年低保标准调整") @Size(max = 1000)
        String note) {}
