package org.staffhome.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.staffhome.platform.sql.Sql;

/**
 * Takes entries and keeps the facts in step with them. An event costs what is known of its own subjects, however much its
 * organisation did: what the subject added to the facts before is taken off and what it adds now is added. The sums are
 * written once, at the end of the transaction, whatever number of events it applies.
 */
@ApplicationScoped
class FactStore {
    private final Sql sql;
    private final MetricCatalogue catalogue;
    private final FactEntries entries;
    private final FactSums sums;
    private final TransactionSynchronizationRegistry transactions;
    private final Event<FactsChanged> changed;
    private final Event<FactsCleared> cleared;

    FactStore(
            Sql sql,
            MetricCatalogue catalogue,
            FactEntries entries,
            FactSums sums,
            TransactionSynchronizationRegistry transactions,
            Event<FactsChanged> changed,
            Event<FactsCleared> cleared) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.entries = entries;
        this.sums = sums;
        this.transactions = transactions;
        this.changed = changed;
        this.cleared = cleared;
    }

    /** What the events of the transaction at hand change. */
    private static final class Pending {
        final TreeSet<UUID> organizations = new TreeSet<>();
        final TreeMap<FactKey, FactShare> shares = new TreeMap<>();
    }

    /**
     * Takes the entries of one event. A second time it does nothing.
     *
     * @param aggregate whose event it is; events of one aggregate are taken one after the other
     */
    void record(String aggregate, List<FactEntry> ofEvent) {
        if (ofEvent.isEmpty()) {
            return;
        }
        Pending pending = pending();
        for (FactEntry entry : ofEvent) {
            if (pending.organizations.add(entry.organizationId())) {
                lock("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", placeOf(entry.organizationId()));
            }
        }
        lock("select pg_advisory_xact_lock(hashtextextended(?, 0))", "fact-aggregate:" + aggregate);
        for (FactEntry entry : ofEvent) {
            take(pending, entry);
        }
    }

    /** Deletes everything, before the log is replayed. */
    void clear() {
        sums.clear();
        entries.clear();
        cleared.fire(new FactsCleared());
    }

    /**
     * Gives the rows of an organisation their place, now that it is known or has moved. Waits for who is writing rows of
     * it, and who comes later finds the organisation at its new place.
     */
    void place(UUID organization, String path) {
        lock("select pg_advisory_xact_lock(hashtextextended(?, 0))", placeOf(organization));
        for (String table : List.of("fact_entry", "fact")) {
            sql.update(
                    "update " + table + " set org_path = ? where organization_id = ? and org_path <> ?",
                    path,
                    organization,
                    path);
        }
    }

    private void take(Pending pending, FactEntry entry) {
        Metric metric = catalogue.known(entry.metric());
        List<FactEntry> before = entries.deciding(metric, entry.subject());
        if (!entries.insert(entry)) {
            return;
        }
        List<FactEntry> after = new ArrayList<>(before);
        after.add(entry);
        SubjectHistory.shares(metric.period(), before)
                .forEach((key, share) -> pending.shares.merge(key, FactShare.NONE.minus(share), FactShare::plus));
        SubjectHistory.shares(metric.period(), after)
                .forEach((key, share) -> pending.shares.merge(key, share, FactShare::plus));
    }

    /** The changes of the transaction at hand, which are written before it commits. */
    private Pending pending() {
        Pending known = (Pending) transactions.getResource(Pending.class);
        if (known != null) {
            return known;
        }
        Pending pending = new Pending();
        transactions.putResource(Pending.class, pending);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                write(pending);
            }

            @Override
            public void afterCompletion(int status) {
                // What was pending went with the transaction.
            }
        });
        return pending;
    }

    private void write(Pending pending) {
        pending.shares.values().removeIf(FactShare.NONE::equals);
        if (pending.shares.isEmpty()) {
            return;
        }
        sums.add(pending.shares);
        changed.fire(new FactsChanged(pending.shares.keySet().stream()
                .map(FactKey::organizationId)
                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static String placeOf(UUID organization) {
        return "fact-place:" + organization;
    }

    private void lock(String statement, String name) {
        sql.list(statement, row -> true, name);
    }
}
