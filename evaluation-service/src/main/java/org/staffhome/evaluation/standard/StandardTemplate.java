package org.staffhome.evaluation.standard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A standard of own wording that ships with the product. */
@Schema(description = "A standard of own wording that ships with the product (标准范本)")
public record StandardTemplate(
        @Schema(
                description = "Code of the template",
                examples = {"grassroots-100"})
        String code,

        @Schema(
                description = "Name",
                examples = {"基层职工之家建设标准（百分制）"})
        String name,

        @Schema(
                description = "What it is for",
                examples = {"适用于基层工会和联合工会，六个方面，满分100分。"})
        String purpose,

        @Schema(description = "Scale, marking table and grades")
        StandardContent content) {}
