package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;
import org.staffhome.welfare.household.HouseholdDirectory;
import org.staffhome.welfare.programme.ProgrammeKind;
import org.staffhome.welfare.tier.Tier;

/** Reads of applications, within the caller's scope. */
@ApplicationScoped
public class AidQueries {

    private static final String ROWS = "select a.*, p.name_sealed from aid_application a"
            + " left join household_person p on p.id = a.beneficiary_person_id where ";

    private final AidApplications applications;
    private final AidFiles files;
    private final HouseholdDirectory households;
    private final Sql sql;

    AidQueries(AidApplications applications, AidFiles files, HouseholdDirectory households, Sql sql) {
        this.applications = applications;
        this.files = files;
        this.households = households;
        this.sql = sql;
    }

    /** What to look for; null means any. */
    record Filter(UUID organizationId, UUID householdId, UUID programmeId, AidState state, Integer year) {

        static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /** Applications in the order in which they were handed in. */
    @Transactional
    Page<ApplicationRow> list(Filter filter, int limit, Cursor cursor) {
        SqlFilter where = new SqlFilter()
                .and("a.organization_id = ?", filter.organizationId())
                .and("a.household_id = ?", filter.householdId())
                .and("a.programme_id = ?", filter.programmeId())
                .and(
                        "a.state = ?",
                        filter.state() == null ? null : filter.state().name())
                .and("a.programme_year = ?", filter.year())
                .and("a.id > ?", cursor.isStart() ? null : cursor.uuid(0));
        List<ApplicationRow> rows =
                sql.list(ROWS + where.conditions() + " order by a.id limit ?", this::row, where.parameters(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    private ApplicationRow row(ResultSet row) throws SQLException {
        return new ApplicationRow(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("household_id", UUID.class),
                maskedName(row),
                row.getObject("programme_id", UUID.class),
                row.getString("programme_name"),
                ProgrammeKind.valueOf(row.getString("programme_kind")),
                row.getInt("programme_year"),
                AidState.valueOf(row.getString("state")),
                Tier.valueOf(row.getString("tier")),
                row.getLong("requested_fen"),
                row.getObject("approved_fen", Long.class),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("publicity_until", LocalDate.class),
                row.getObject("paid_on", LocalDate.class));
    }

    private String maskedName(ResultSet row) throws SQLException {
        return households.maskedName(row.getObject("beneficiary_person_id", UUID.class), row.getString("name_sealed"));
    }

    @Transactional
    public ApplicationView get(UUID id) {
        AidApplication a = applications.require(id);
        return new ApplicationView(
                id,
                a.organizationId(),
                a.householdId(),
                a.beneficiaryPersonId(),
                a.programmeId(),
                a.programmeName(),
                a.kind(),
                a.year(),
                a.moneyOrganizationId(),
                a.accountId(),
                a.state(),
                a.tier(),
                a.sheetId(),
                a.requestedFen(),
                a.approvedFen(),
                a.appliedOn(),
                a.consentOn(),
                a.consentForm(),
                publicity(a.publicity()),
                payment(a.payment()),
                applications.stepsOf(id).stream().map(this::step).toList(),
                a.version());
    }

    private static ApplicationView.PublicityPeriod publicity(Publicity p) {
        return p == null || p.from() == null
                ? null
                : new ApplicationView.PublicityPeriod(p.from(), p.until(), p.daysRuleId(), p.calendarRuleId());
    }

    private static ApplicationView.PaymentView payment(Payment p) {
        return p == null || p.paidOn() == null
                ? null
                : new ApplicationView.PaymentView(p.paidOn(), p.method(), p.document(), p.entryId());
    }

    private ApplicationView.Step step(AidStep step) {
        return new ApplicationView.Step(step.act(), step.takenOn(), step.takenAt(), step.takenBy(), files.note(step));
    }
}
