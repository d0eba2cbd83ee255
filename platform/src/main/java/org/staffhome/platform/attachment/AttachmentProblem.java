package org.staffhome.platform.attachment;

import org.staffhome.platform.problem.ProblemCode;

/** Problems of attachments; texts in {@code problems/attachment.yaml}. */
enum AttachmentProblem implements ProblemCode {
    UNKNOWN,
    OBJECT_TYPE_UNKNOWN,
    FILE_NAME_MISSING,
    EMPTY,
    TOO_LARGE,
    QUOTA_EXCEEDED,
    MEDIA_TYPE_REFUSED,
    MEDIA_TYPE_UNTRUE,
    STORE_UNAVAILABLE
}
