package org.staffhome.evaluation.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Steps of an assessment, in their order. */
@Schema(
        description = "Steps of an assessment in their order: self-assessment (自评), upper review (上级审核), city review"
                + " (市级复核), publicity (公示), final (定级)")
public enum AssessmentState {
    SELF_ASSESSMENT,
    UPPER_REVIEW,
    CITY_REVIEW,
    PUBLICITY,
    FINAL;

    boolean isReview() {
        return this == UPPER_REVIEW || this == CITY_REVIEW;
    }
}
