package org.staffhome.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.platform.sql.Sql;

/** What happened to a membership, in order; append-only. */
@ApplicationScoped
class MemberTimeline {

    private final Sql sql;

    MemberTimeline(Sql sql) {
        this.sql = sql;
    }

    /** One step of a membership. */
    @Schema(description = "A step of a membership (会籍变动)")
    record Entry(
            @Schema(description = "Status from that day on", examples = "ACTIVE")
            MemberStatus status,

            @Schema(description = "Day it happened", examples = "2026-11-02")
            LocalDate on,

            @Schema(description = "Why, or null", examples = "退休")
            String reason) {}

    void record(Member member, String reason) {
        sql.update(
                """
                insert into member_event (member_id, organization_id, org_path, status, happened_on, reason)
                values (?, ?, ?, ?, ?, ?)
                """,
                member.id(),
                member.organizationId(),
                member.path(),
                member.status().name(),
                member.statusSince(),
                reason);
    }

    List<Entry> of(UUID memberId) {
        return sql.list(
                "select status, happened_on, reason from member_event where member_id = ? order by id",
                row -> new Entry(
                        MemberStatus.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getString(3)),
                memberId);
    }
}
