package org.staffhome.evaluation.standard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a version of a standard. */
@Schema(description = "Life of a version: DRAFT (草案) can be edited, PUBLISHED (已发布) never changes again")
public enum StandardState {
    DRAFT,
    PUBLISHED
}
