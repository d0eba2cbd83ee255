package org.staffhome.evaluation.round;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a round. */
@Schema(description = "Life of a round: OPEN (进行中), CLOSED (已结束)")
public enum RoundState {
    OPEN,
    CLOSED
}
