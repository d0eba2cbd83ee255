package org.staffhome.welfare.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;
import org.staffhome.welfare.household.HouseholdProblem;
import org.staffhome.welfare.household.IdNumber;

/**
 * Finds out whether a person stands in a dossier of the city already, by blind index and without showing whose it is. A
 * unique index refuses the same under concurrency.
 */
@ApplicationScoped
class PersonCheck {

    private final Scopes scopes;
    private final Sql sql;

    PersonCheck(Scopes scopes, Sql sql) {
        this.scopes = scopes;
        this.sql = sql;
    }

    static IdNumber valid(String text, String pointer) {
        if (!IdNumber.isValid(text)) {
            throw Problem.of(HouseholdProblem.ID_NUMBER_INVALID).at(pointer);
        }
        return IdNumber.of(text);
    }

    void mustBeOnNoFile(List<String> indexes) {
        boolean known = scopes.within(
                SystemScope.CITY_WIDE_CHECK,
                () -> indexes.stream().filter(Objects::nonNull).anyMatch(index -> sql.one(
                                "select true from household_person where id_number_index = ?", row -> true, index)
                        .isPresent()));
        if (known) {
            throw Problem.of(HouseholdProblem.PERSON_ON_FILE);
        }
    }
}
