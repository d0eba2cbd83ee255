package org.staffhome.membership.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.staffhome.membership.imports.ImportProblem;
import org.staffhome.membership.member.MemberEvents;
import org.staffhome.membership.member.MemberStatus;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sql.Sql;

/** Writes a checked roster as a set: members, their first step, their events. */
@ApplicationScoped
class RosterWriter {

    private static final int PORTION = 1000;

    private final MemberEvents events;
    private final Sql sql;

    RosterWriter(MemberEvents events, Sql sql) {
        this.events = events;
        this.sql = sql;
    }

    /** All of it or nothing: when a person became a member elsewhere since the preview, the roster is checked anew. */
    int write(UUID importId) {
        int staged = sql.one(
                        "select count(*) from staged_member where import_id = ? and good and not unchanged",
                        row -> row.getInt(1),
                        importId)
                .orElse(0);
        if (staged == 0) {
            throw Problem.of(ImportProblem.PREVIEW_LOST);
        }
        int written = sql.update("""
                insert into member (id, organization_id, org_path, member_number, name, gender, birth_date,
                    id_number_sealed, id_number_index, mobile_sealed, employment_kind, education, marital_status,
                    unit_id, joined_on, status, status_since)
                select s.id, s.union_id, o.org_path, nextval('member_number'), s.name, s.gender, s.birth_date,
                    s.id_number_sealed, s.id_number_index, s.mobile_sealed, s.employment_kind, s.education,
                    s.marital_status, s.unit_id, s.joined_on, 'ACTIVE', s.joined_on
                from staged_member s join organization o on o.id = s.union_id and o.state = 'ESTABLISHED'
                where s.import_id = ? and s.good and not s.unchanged
                order by s.sheet_row
                on conflict (id_number_index) where status not in ('LEFT', 'EXPELLED', 'DECEASED') do nothing
                """, importId);
        if (written != staged) {
            throw Problem.of(ImportProblem.CHANGED_MEANWHILE);
        }
        sql.update("""
                insert into member_event (member_id, organization_id, org_path, status, happened_on)
                select m.id, m.organization_id, m.org_path, m.status, m.status_since
                from staged_member s join member m on m.id = s.id
                where s.import_id = ? and s.good and not s.unchanged
                """, importId);
        publish(importId);
        return written;
    }

    private void publish(UUID importId) {
        int after = 0;
        List<Numbered> portion = portion(importId, after);
        while (!portion.isEmpty()) {
            events.joined(portion.stream().map(Numbered::member).toList());
            after = portion.get(portion.size() - 1).sheetRow();
            portion = portion(importId, after);
        }
    }

    private record Numbered(int sheetRow, MemberEvents.Snapshot member) {}

    private List<Numbered> portion(UUID importId, int after) {
        return new ArrayList<>(sql.list("""
                select s.sheet_row, m.id, m.organization_id, m.org_path, m.name, m.gender, m.birth_date,
                    m.employment_kind, m.joined_on
                from staged_member s join member m on m.id = s.id
                where s.import_id = ? and s.good and not s.unchanged and s.sheet_row > ?
                order by s.sheet_row limit ?
                """, RosterWriter::row, importId, after, PORTION));
    }

    private static Numbered row(ResultSet row) throws SQLException {
        return new Numbered(
                row.getInt("sheet_row"),
                new MemberEvents.Snapshot(
                        row.getObject("id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getString("org_path"),
                        MemberStatus.ACTIVE,
                        row.getString("name"),
                        Gender.valueOf(row.getString("gender")),
                        row.getObject("birth_date", LocalDate.class).getYear(),
                        EmploymentKind.valueOf(row.getString("employment_kind")),
                        row.getObject("joined_on", LocalDate.class)));
    }
}
