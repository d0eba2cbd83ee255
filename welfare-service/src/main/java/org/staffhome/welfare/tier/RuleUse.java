package org.staffhome.welfare.tier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule version that a decision used. */
public record RuleUse(
        @Schema(description = "What the rule is about", examples = "welfare.living-line")
        String code,

        @Schema(description = "Version used", examples = "01990d7e-5c00-7000-8000-00000000a301")
        UUID versionId,

        @Schema(
                description = "Its value when the decision was made",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                examples = "{\"fenPerMonth\": 85000}")
        JsonNode value,

        @Schema(description = "Article or notice it stands on", examples = "青岛市总工会困难职工档案管理通知")
        String legalBasis,

        @Schema(
                description = "How sure the source is: A text of the law, B secondary, C to be confirmed",
                examples = "B")
        String confidence) {}
