package org.staffhome.platform.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a rule as it is shown. */
@Schema(description = "One version of a rule (规则版本)")
record RuleView(
        @Schema(
                description = "Id of the version, stored with every decision that used it",
                examples = "01935f1e-5c3a-7b61-9d0e-00000000000a")
        UUID versionId,

        @Schema(description = "What the rule is about", examples = "welfare.tier.income-line")
        String code,

        @Schema(
                description = "Organisation where it holds, with all below; null for everywhere",
                examples = "01935f1e-5c3a-7b61-9d0e-000000000001")
        UUID organizationId,

        @Schema(description = "First day", examples = "2026-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "Last day, null until another version follows", examples = "2026-12-31")
        LocalDate effectiveUntil,

        @Schema(
                description = "Parameters by name; the unit is in the name (Fen, months, days)",
                type = SchemaType.OBJECT,
                examples = "{\"lineFen\":96000}")
        JsonNode value,

        @Schema(description = "Article of the law, or the federation's own decision", examples = "工会法第三十条")
        String legalBasis,

        @Schema(
                description = "A: text of a law in force; B: secondary source; C: assumption to be confirmed",
                examples = "A")
        Rule.Confidence confidence,

        @Schema(description = "Remark of the author, or null", examples = "按 2026 年低保标准")
        String note) {

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.versionId(),
                rule.code(),
                rule.organizationId(),
                rule.effectiveFrom(),
                rule.effectiveUntil(),
                rule.value(),
                rule.legalBasis(),
                rule.confidence(),
                rule.note());
    }
}
