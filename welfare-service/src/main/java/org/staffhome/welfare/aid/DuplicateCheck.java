package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;

/**
 * Finds out whether a person has another application of the same kind and year anywhere in the city, by blind index and
 * without showing the other file. A unique index refuses the same under concurrency.
 */
@ApplicationScoped
public class DuplicateCheck {

    public static final String CONSTRAINT = "aid_application_once";

    private final Scopes scopes;
    private final Sql sql;

    DuplicateCheck(Scopes scopes, Sql sql) {
        this.scopes = scopes;
        this.sql = sql;
    }

    public void mustBeFirst(AidApplication application) {
        boolean other = scopes.within(SystemScope.CITY_WIDE_CHECK, () -> another(application));
        if (other) {
            throw Problem.of(AidProblem.ALREADY_THIS_YEAR).with("year", application.year());
        }
    }

    private boolean another(AidApplication application) {
        UUID self = application.id();
        return sql.one(
                        "select true from aid_application where beneficiary_index = ? and programme_kind = ?"
                                + " and programme_year = ? and state not in ('REJECTED', 'WITHDRAWN') and id <> ?",
                        row -> true,
                        application.beneficiaryIndex(),
                        application.kind().name(),
                        application.year(),
                        self)
                .isPresent();
    }
}
