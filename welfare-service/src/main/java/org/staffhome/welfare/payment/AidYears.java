package org.staffhome.welfare.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sql.Sql;
import org.staffhome.welfare.aid.AidApplication;

/**
 * Running totals of what was paid to the people of an organisation in a year. The row is locked first and until commit,
 * so that the totals and the events that tell them come in one order.
 */
@ApplicationScoped
class AidYears {

    private final Sql sql;

    AidYears(Sql sql) {
        this.sql = sql;
    }

    /** Distinct persons and sum in fen after a change. */
    record Total(UUID id, int year, int persons, long totalFen) {}

    /** Adds the payment of an application. */
    Total add(AidApplication paid) {
        return change(paid, paid.payment().paidOn().getYear(), 1);
    }

    /** Takes off the payment of an application that came back. */
    Total takeOff(AidApplication paid) {
        return change(paid, paid.payment().paidOn().getYear(), -1);
    }

    private Total change(AidApplication application, int year, int sign) {
        sql.update(
                "insert into aid_year (id, organization_id, org_path, year, persons, total_fen) values (?, ?, ?, ?, 0, 0)"
                        + " on conflict on constraint aid_year_once do nothing",
                Ids.next(),
                application.organizationId(),
                application.orgPath(),
                year);
        UUID id = sql.one(
                        "select id from aid_year where organization_id = ? and year = ? for update",
                        row -> row.getObject(1, UUID.class),
                        application.organizationId(),
                        year)
                .orElseThrow();
        int persons = paidOtherwise(application, year) ? 0 : sign;
        return sql.one(
                        "update aid_year set persons = persons + ?, total_fen = total_fen + ? where id = ?"
                                + " returning persons, total_fen",
                        row -> new Total(id, year, row.getInt(1), row.getLong(2)),
                        persons,
                        sign * application.approvedFen(),
                        id)
                .orElseThrow();
    }

    /** Whether the person got another payment in the organisation and year, and so is counted already. */
    private boolean paidOtherwise(AidApplication application, int year) {
        return sql.one(
                        "select true from aid_application where organization_id = ? and beneficiary_index = ? and id <> ?"
                                + " and state in ('PAID', 'FOLLOWED_UP') and paid_on between ? and ? limit 1",
                        row -> true,
                        application.organizationId(),
                        application.beneficiaryIndex(),
                        application.id(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31))
                .isPresent();
    }
}
