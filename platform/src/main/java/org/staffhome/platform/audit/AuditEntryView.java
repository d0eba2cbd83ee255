package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the audit log as it is shown. */
@Schema(description = "One entry of the audit log (审计记录)")
record AuditEntryView(
        @Schema(description = "Id of the entry, ordered by time", examples = "01935f1e-5c3a-7b61-9d0e-3f1a2b4c5d6e")
        UUID id,

        @Schema(description = "When it was done", examples = "2026-11-20T08:30:00.123456Z")
        Instant at,

        @Schema(
                description = "Subject of the actor's token, or system:NAME for work of the service itself",
                examples = "6f1f7a2c-0d7e-4f3b-8d58-1b2c3d4e5f60")
        String subject,

        @Schema(description = "Roles that allowed it, as held at that time", examples = "WELFARE_OFFICER")
        String role,

        @Schema(
                description = "Organisation concerned, null when none",
                examples = "01935f1e-5c3a-7b61-9d0e-000000000001")
        UUID organizationId,

        @Schema(description = "What was done: room and verb", examples = "household.register")
        String action,

        @Schema(description = "Kind of the object", examples = "household")
        String objectType,

        @Schema(description = "Id of the object", examples = "01935f1e-5c3a-7b61-9d0e-000000000002")
        String objectId,

        @Schema(
                description = "State before, without sensitive fields; null when there was none",
                type = SchemaType.OBJECT,
                examples = "{\"stage\":\"REGISTERED\"}")
        JsonNode before,

        @Schema(
                description = "State after, without sensitive fields; null when there is none",
                type = SchemaType.OBJECT,
                examples = "{\"stage\":\"VERIFIED\"}")
        JsonNode after,

        @Schema(
                description = "Trace of the request, null outside a trace",
                examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Schema(description = "Why sensitive data were revealed or exported, in the actor's words", examples = "年度审计")
        String purpose) {}
