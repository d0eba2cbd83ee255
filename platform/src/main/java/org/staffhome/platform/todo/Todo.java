package org.staffhome.platform.todo;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that waits for the caller. Titles carry no personal data; the object behind {@code href} does. */
@Schema(description = "Something that waits for the caller (待办)")
public record Todo(
        @Schema(
                description = "Id, stable while it waits",
                examples = "aid-application:01935f1e-5c3a-7b61-9d0e-000000000003")
        String id,

        @Schema(description = "Kind of the work", examples = "aid.approve")
        String kind,

        @Schema(description = "Title in Chinese", examples = "救助申请待审批")
        String titleZh,

        @Schema(description = "Title in English", examples = "An aid application waits for approval")
        String titleEn,

        @Schema(description = "Last day, null when nothing is due", examples = "2026-12-01")
        LocalDate dueOn,

        @Schema(description = "Article behind the due date, or null", examples = "工会法第三十条")
        String legalBasis,

        @Schema(description = "Organisation concerned", examples = "01935f1e-5c3a-7b61-9d0e-000000000001")
        UUID organizationId,

        @Schema(
                description = "Path of the object in this service's API",
                examples = "/api/welfare/v1/aid-applications/01935f1e-5c3a-7b61-9d0e-000000000003")
        String href) {}
