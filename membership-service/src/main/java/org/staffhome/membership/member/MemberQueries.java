package org.staffhome.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;

/** Reads of members; the row scope of the caller holds for all of them. */
@ApplicationScoped
class MemberQueries {

    private static final String MASKED_FORM = """
            select m.id, m.member_number, m.organization_id, m.org_path, m.unit_id, m.name, m.gender, m.birth_date,
                m.id_number_sealed, m.mobile_sealed, m.employment_kind, m.education, m.joined_on, m.status,
                m.status_since, m.version
            from member m where
            """;

    /** Filters of the list; null where not given. */
    record Filter(
            UUID below,
            UUID unitId,
            MemberStatus status,
            EmploymentKind employmentKind,
            Gender gender,
            String name,
            Long memberNumber) {}

    /** Who saw sealed fields of the member, and why. */
    @Schema(description = "One viewing of a member's sealed fields (敏感信息查看记录)")
    record Viewing(
            @Schema(description = "When", examples = "2026-11-20T08:30:00Z")
            Instant at,

            @Schema(description = "Offices the viewer held then, as roles", examples = "UNION_OFFICER")
            String role,

            @Schema(description = "Purpose stated", examples = "通知困难职工慰问时间")
            String purpose,

            @Schema(description = "Fields revealed", examples = "[\"MOBILE\"]")
            List<String> fields) {}

    private final Members members;
    private final MemberViews views;
    private final Organizations organizations;
    private final Sql sql;

    MemberQueries(Members members, MemberViews views, Organizations organizations, Sql sql) {
        this.members = members;
        this.views = views;
        this.organizations = organizations;
        this.sql = sql;
    }

    MemberView byId(UUID id) {
        return views.of(members.required(id));
    }

    /** A page of members by name. */
    @Transactional
    Page<MemberView> list(Filter wanted, Cursor cursor, int limit) {
        SqlFilter filter = new SqlFilter();
        if (wanted.below() != null) {
            PathRange range =
                    PathRange.subtree(organizations.require(wanted.below()).path());
            filter.and("m.org_path >= ?", range.from()).and("m.org_path < ?", range.to());
        }
        filter.and("m.unit_id = ?", wanted.unitId())
                .and("m.status = ?", code(wanted.status()))
                .and("m.employment_kind = ?", code(wanted.employmentKind()))
                .and("m.gender = ?", code(wanted.gender()))
                .and("m.member_number = ?", wanted.memberNumber());
        if (wanted.name() != null && !wanted.name().isBlank()) {
            String part = wanted.name().strip();
            // Every suffix of a name is stored: a part of the name is the beginning of one of them.
            filter.and("m.id in (select member_id from member_name_part where part >= ?", part)
                    .and("part < ?)", part + Character.toString(Character.MAX_CODE_POINT));
        }
        Object[] further = cursor.isStart()
                ? new Object[] {limit + 1}
                : new Object[] {nameOf(cursor.uuid(0)), cursor.uuid(0), limit + 1};
        String behind = cursor.isStart() ? "" : " and (m.name collate \"C\", m.id) > (?, ?)";
        return Page.of(
                sql.list(
                        MASKED_FORM + filter.conditions() + behind + " order by m.name collate \"C\", m.id limit ?",
                        views::of,
                        filter.parameters(further)),
                limit,
                m -> Cursor.of(m.id()));
    }

    /** Cursors stand in URLs, so they hold no name: the one that a page ended with is looked up. */
    private String nameOf(UUID id) {
        return sql.one("select name from member where id = ?", row -> row.getString(1), id)
                .orElseThrow(() -> Problem.of(MemberProblem.UNKNOWN));
    }

    /** Who saw the member's sealed fields, the latest first. */
    Page<Viewing> viewings(UUID memberId, Cursor cursor, int limit) {
        String behind = cursor.isStart() ? "" : " and id < ?";
        Object[] parameters = cursor.isStart()
                ? new Object[] {memberId, DiscloseMember.ACTION, limit + 1}
                : new Object[] {memberId, DiscloseMember.ACTION, cursor.uuid(0), limit + 1};
        List<Row> rows = sql.list(
                """
                select id, at, role, purpose, array(select jsonb_array_elements_text(after -> 'fields')) as fields
                from audit_entry where member_id = ? and action = ?
                """ + behind + " order by id desc limit ?",
                row -> new Row(
                        row.getObject("id", UUID.class),
                        new Viewing(
                                Sql.instant(row, "at"), row.getString("role"), row.getString("purpose"), List.of((String
                                                [])
                                        row.getArray("fields").getArray()))),
                parameters);
        return Page.of(rows, limit, row -> Cursor.of(row.id())).map(Row::viewing);
    }

    private record Row(UUID id, Viewing viewing) {}

    private static String code(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
