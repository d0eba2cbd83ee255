package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.staffhome.platform.sql.Sql;

/** Keeps what an organisation was on any day, so that the tree of a past day can be shown. */
@ApplicationScoped
class OrganizationHistory {

    /** An organisation whose founding day nobody knows stood there since always. */
    static final LocalDate SINCE_ALWAYS = LocalDate.of(1, 1, 1);

    private final Sql sql;

    OrganizationHistory(Sql sql) {
        this.sql = sql;
    }

    /**
     * Writes down that the organisation is from this day on as it is now; what was valid until then ends, and what was
     * written down for later days is superseded, such as the application of a union whose founding meeting is registered
     * with an earlier day. So each day has one answer.
     */
    void record(Organization organization, LocalDate from) {
        sql.update(
                "delete from organization_history where organization_id = ? and valid_from >= ?",
                organization.id(),
                from);
        sql.update(
                "update organization_history set valid_until = ? where organization_id = ?"
                        + " and (valid_until is null or valid_until > ?)",
                from,
                organization.id(),
                from);
        sql.update(
                """
                insert into organization_history
                    (organization_id, org_path, parent_id, path, kind, name, code, credit_code, party_organization,
                     units_covered, state, valid_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                organization.id(),
                organization.path(),
                organization.parentId(),
                organization.path(),
                organization.kind().name(),
                organization.name(),
                organization.code(),
                organization.creditCode(),
                organization.partyOrganization(),
                organization.unitsCovered(),
                organization.state().name(),
                from);
    }
}
