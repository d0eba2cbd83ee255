package org.staffhome.platform.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.sql.Sql;

/** The sample service's simulation: which notes a lower limit would refuse. */
@ApplicationScoped
class NoteLengthSimulation implements RuleSimulation {
    private final Sql sql;

    NoteLengthSimulation(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "note.length";
    }

    @Override
    public List<SimulatedChange> simulate(Rule draft, OrganizationNode region, LocalDate date, int limit) {
        return sql.list(
                "select id from note where length(text) > ? and starts_with(org_path, ?) order by id limit ?",
                row -> new SimulatedChange("note", row.getString(1), "ACCEPTED", "REFUSED", "过长", "too long"),
                draft.intValue("max"),
                region.path(),
                limit);
    }
}
