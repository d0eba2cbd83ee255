package org.staffhome.evaluation.fact;

import java.util.Comparator;
import java.util.UUID;

/**
 * Which fact. The order is that in which rows are written, the same in every transaction.
 *
 * @param period civil year in Asia/Shanghai
 */
record FactKey(UUID organizationId, String metric, int period) implements Comparable<FactKey> {
    private static final Comparator<FactKey> ORDER = Comparator.comparing(FactKey::organizationId)
            .thenComparing(FactKey::metric)
            .thenComparingInt(FactKey::period);

    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }
}
