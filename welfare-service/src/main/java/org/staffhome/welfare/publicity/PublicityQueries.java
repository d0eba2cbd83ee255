package org.staffhome.welfare.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;
import org.staffhome.welfare.household.HouseholdDirectory;
import org.staffhome.welfare.programme.ProgrammeKind;

/** Reads what is in publicity, within the caller's scope. */
@ApplicationScoped
class PublicityQueries {

    private final HouseholdDirectory households;
    private final BusinessClock clock;
    private final Sql sql;

    PublicityQueries(HouseholdDirectory households, BusinessClock clock, Sql sql) {
        this.households = households;
        this.clock = clock;
        this.sql = sql;
    }

    /** What is in publicity today. */
    @Transactional
    Page<PublicityRow> list(int limit, Cursor cursor) {
        SqlFilter where = new SqlFilter()
                .and("a.publicity_from <= ?", clock.today())
                .and("a.publicity_until >= ?", clock.today())
                .and("a.id > ?", cursor.isStart() ? null : cursor.uuid(0));
        List<PublicityRow> rows = sql.list(
                "select a.*, p.name_sealed, o.name as organization_name from aid_application a"
                        + " join household_person p on p.id = a.beneficiary_person_id"
                        + " left join scope_organization o on o.organization_id = a.organization_id"
                        + " where a.state in ('PUBLICISED', 'SUSPENDED') and "
                        + where.conditions() + " order by a.id limit ?",
                row -> new PublicityRow(
                        row.getObject("id", UUID.class),
                        households.maskedName(
                                row.getObject("beneficiary_person_id", UUID.class), row.getString("name_sealed")),
                        row.getString("organization_name"),
                        row.getString("programme_name"),
                        ProgrammeKind.valueOf(row.getString("programme_kind")),
                        row.getObject("publicity_from", LocalDate.class),
                        row.getObject("publicity_until", LocalDate.class)),
                where.parameters(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }
}
