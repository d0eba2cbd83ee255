package org.staffhome.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as its submitter sees it. */
@Schema(description = "Long work and how far it is (后台任务)")
public record JobView(
        @Schema(description = "Id of the job", examples = "01935f1e-5c3a-7b61-9d0e-3f1a2b4c5d6e")
        UUID id,

        @Schema(description = "Kind of the work", examples = "roster-import")
        String kind,

        @Schema(description = "Organisation it is done for", examples = "01935f1e-5c3a-7b61-9d0e-000000000001")
        UUID organizationId,

        @Schema(description = "Where it stands", examples = "RUNNING")
        JobState state,

        @Schema(description = "Units done, such as rows", examples = "1200")
        long done,

        @Schema(description = "Units in all, null while unknown", examples = "4859")
        Long total,

        @Schema(description = "Units per second since the start, null before the first second", examples = "850.5")
        Double rate,

        @Schema(description = "Errors by row noted so far", examples = "12")
        long rowErrors,

        @Schema(
                description = "What came out; null until DONE",
                type = SchemaType.OBJECT,
                examples = "{\"accepted\":4859,\"refused\":12}")
        JsonNode result,

        @Schema(description = "Code of the problem, null unless FAILED", examples = "request.failure")
        String failure,

        @Schema(description = "Whether it was asked to stop", examples = "false")
        boolean cancelRequested,

        @Schema(description = "When it was submitted", examples = "2026-11-20T08:30:00.123456Z")
        Instant submittedAt,

        @Schema(description = "When a worker first took it, or null", examples = "2026-11-20T08:30:00.223456Z")
        Instant startedAt,

        @Schema(description = "When it was over, or null", examples = "2026-11-20T08:30:06.123456Z")
        Instant finishedAt) {}
