package org.staffhome.welfare.aid;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be said about a step. */
public record NoteRequest(
        @Schema(description = "Remark, sealed; null for none", examples = "材料齐全，情况属实") @Size(max = 1000)
        String note) {}
