package org.staffhome.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;

/**
 * The facts as they are stored: sums of shares. Adding is one statement for all facts of a transaction, and sums that
 * other transactions add to at the same time lose nothing.
 */
@ApplicationScoped
class FactSums {
    private static final String ADD = """
            insert into fact as f (organization_id, metric, period, org_path, value, no_upper_bound, no_lower_bound, subjects)
            select n.organization_id, n.metric, n.period, coalesce(o.org_path, ?), n.value, n.no_upper_bound,
                n.no_lower_bound, n.subjects
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                with ordinality as n(organization_id, metric, period, value, no_upper_bound, no_lower_bound, subjects, place)
            left join scope_organization o on o.organization_id = n.organization_id
            order by n.place
            on conflict (organization_id, metric, period) do update set value = f.value + excluded.value,
                no_upper_bound = f.no_upper_bound + excluded.no_upper_bound,
                no_lower_bound = f.no_lower_bound + excluded.no_lower_bound, subjects = f.subjects + excluded.subjects
            """;

    private static final String SWEEP = """
            delete from fact f using unnest(?::uuid[], ?::text[], ?::bigint[]) as n(organization_id, metric, period)
            where f.organization_id = n.organization_id and f.metric = n.metric and f.period = n.period
              and f.value = 0 and f.no_upper_bound = 0 and f.no_lower_bound = 0 and f.subjects = 0
            """;

    private final Sql sql;

    FactSums(Sql sql) {
        this.sql = sql;
    }

    /** Adds shares; a fact that nothing is left of has no row. */
    void add(SortedMap<FactKey, FactShare> changes) {
        int n = changes.size();
        UUID[] organizations = new UUID[n];
        String[] metrics = new String[n];
        Long[] periods = new Long[n];
        Long[] values = new Long[n];
        Long[] noUpperBounds = new Long[n];
        Long[] noLowerBounds = new Long[n];
        Long[] subjects = new Long[n];
        int i = 0;
        for (Map.Entry<FactKey, FactShare> change : changes.entrySet()) {
            organizations[i] = change.getKey().organizationId();
            metrics[i] = change.getKey().metric();
            periods[i] = (long) change.getKey().period();
            values[i] = change.getValue().value();
            noUpperBounds[i] = change.getValue().noUpperBound();
            noLowerBounds[i] = change.getValue().noLowerBound();
            subjects[i] = change.getValue().subjects();
            i++;
        }
        sql.update(
                ADD,
                FactEntries.UNPLACED,
                organizations,
                metrics,
                periods,
                values,
                noUpperBounds,
                noLowerBounds,
                subjects);
        sql.update(SWEEP, organizations, metrics, periods);
    }

    void clear() {
        sql.update("delete from fact");
    }
}
