package org.staffhome.platform.attachment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file is and to what it belongs. */
@Schema(description = "A file attached to an object (附件)")
public record AttachmentView(
        @Schema(description = "Id of the attachment", examples = "01935f1e-5c3a-7b61-9d0e-00000000000b")
        UUID id,

        @Schema(description = "Organisation it belongs to", examples = "01935f1e-5c3a-7b61-9d0e-000000000001")
        UUID organizationId,

        @Schema(description = "Kind of the object", examples = "household")
        String objectType,

        @Schema(description = "Id of the object", examples = "01935f1e-5c3a-7b61-9d0e-000000000002")
        UUID objectId,

        @Schema(description = "Name of the file", examples = "证明.pdf")
        String fileName,

        @Schema(description = "Media type as read from the content", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Size in bytes", examples = "48213")
        long sizeBytes,

        @Schema(
                description = "SHA-256 of the content, hexadecimal",
                examples = "9f2feb0f1ef425b292f2f94bc8482494df430413f2a7f3e0a1c7f7a5d7f3b0c1")
        String sha256,

        @Schema(description = "Last day it is kept, null: as long as the object", examples = "2036-12-31")
        LocalDate retentionUntil,

        @Schema(description = "When it was attached", examples = "2026-11-20T08:30:00.123456Z")
        Instant createdAt) {}
