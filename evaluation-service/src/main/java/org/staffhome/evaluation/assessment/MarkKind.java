package org.staffhome.evaluation.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gave a mark. */
@Schema(description = "Who gave a mark: the union itself (自评) or a reviewer (审核)")
public enum MarkKind {
    SELF,
    REVIEW
}
