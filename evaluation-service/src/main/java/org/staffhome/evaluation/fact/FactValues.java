package org.staffhome.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;

/** The values that scoring works with: the facts of organisations themselves, without those below them. */
@ApplicationScoped
public class FactValues {
    private final Sql sql;
    private final MetricCatalogue catalogue;

    FactValues(Sql sql, MetricCatalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    private record Value(UUID organization, String metric, MeasuredValue value) {}

    /** The values of many organisations in a year, in one query; an organisation without facts has an empty map. */
    public Map<UUID, Map<String, MeasuredValue>> of(Collection<UUID> organizations, int year) {
        String query = """
                select organization_id, metric, sum(value) as value, sum(no_upper_bound) as no_upper_bound,
                    sum(no_lower_bound) as no_lower_bound
                from fact
                where organization_id = any(?) and (period = ? or (period < ? and metric = any(?)))
                group by organization_id, metric
                """;
        List<Value> values = sql.list(
                query,
                row -> new Value(
                        Sql.uuid(row, "organization_id"),
                        row.getString("metric"),
                        new MeasuredValue(row.getLong("value"), precision(row))),
                organizations.toArray(UUID[]::new),
                year,
                year,
                catalogue.yearEndCodes());
        Map<UUID, Map<String, MeasuredValue>> byOrganization = new HashMap<>();
        organizations.forEach(id -> byOrganization.put(id, new HashMap<>()));
        values.forEach(v -> byOrganization.get(v.organization()).put(v.metric(), v.value()));
        return byOrganization;
    }

    /** The precision of a sum, from how many of its parts lost which bound. */
    static Precision precision(ResultSet row) throws SQLException {
        Precision fromBelow = row.getLong("no_upper_bound") > 0 ? Precision.AT_LEAST : Precision.EXACT;
        return row.getLong("no_lower_bound") > 0 ? fromBelow.weakest(Precision.BELOW) : fromBelow;
    }
}
