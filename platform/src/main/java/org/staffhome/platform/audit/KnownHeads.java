package org.staffhome.platform.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Heads of the seal chain that are known from elsewhere. Asked batch by batch, in rising order. */
interface KnownHeads {
    /** The hash that is known of a batch. */
    Optional<String> of(long batchNo);

    /** Number of the last batch of which anything is known; 0 when nothing is. */
    long last();

    /** Heads that are at hand, such as those an auditor kept. */
    static KnownHeads of(Map<Long, String> heads) {
        TreeMap<Long, String> sorted = new TreeMap<>(heads);
        return new KnownHeads() {
            @Override
            public Optional<String> of(long batchNo) {
                return Optional.ofNullable(sorted.get(batchNo));
            }

            @Override
            public long last() {
                return sorted.isEmpty() ? 0 : sorted.lastKey();
            }
        };
    }
}
