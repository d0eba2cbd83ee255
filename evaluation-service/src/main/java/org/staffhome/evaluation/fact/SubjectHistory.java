package org.staffhome.evaluation.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the entries of one subject of a metric add to which facts. Pure: it follows from the set of entries alone.
 *
 * <p>Of a metric of the year, the entry with the highest ordinal counts in its own year. Of a metric of the year's end, at
 * every year the entry with the highest ordinal up to then counts, and what is added to a year is the change against the year
 * before: a member who moves takes 1 off the union he leaves and adds 1 to the one he joins.
 */
final class SubjectHistory {
    private static final Comparator<FactEntry> ORDER = Comparator.comparingLong(FactEntry::ordinal)
            .thenComparing(entry -> entry.eventId().toString())
            .thenComparingInt(FactEntry::period);

    private SubjectHistory() {}

    /** The shares by fact; those that come to nothing may be among them. */
    static Map<FactKey, FactShare> shares(PeriodKind kind, Collection<FactEntry> entries) {
        Map<FactKey, FactShare> shares = new TreeMap<>();
        if (kind == PeriodKind.YEAR) {
            entries.stream().max(ORDER).ifPresent(last -> add(shares, last, last.period(), 1));
            return shares;
        }
        FactEntry counting = null;
        List<Integer> years =
                entries.stream().map(FactEntry::period).distinct().sorted().toList();
        for (int year : years) {
            FactEntry last = entries.stream()
                    .filter(entry -> entry.period() <= year)
                    .max(ORDER)
                    .orElseThrow();
            if (counting != null) {
                add(shares, counting, year, -1);
            }
            add(shares, last, year, 1);
            counting = last;
        }
        return shares;
    }

    private static void add(Map<FactKey, FactShare> shares, FactEntry entry, int year, int sign) {
        FactShare share = FactShare.of(entry.value());
        FactShare signed = sign > 0 ? share : FactShare.NONE.minus(share);
        shares.merge(new FactKey(entry.organizationId(), entry.metric(), year), signed, FactShare::plus);
    }
}
