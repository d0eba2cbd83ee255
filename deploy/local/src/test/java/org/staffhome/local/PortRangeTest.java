package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two suites that start at the same moment get different ports, although neither listens on them yet. */
class PortRangeTest {

    private static final int LENGTH = 9;
    private static final int AT_ONCE = 8;

    @Test
    void rangesThatAreTakenAtTheSameTimeDoNotOverlap() throws Exception {
        List<PortRange> ranges = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<PortRange> take = () -> PortRange.take(LENGTH);
            for (Future<PortRange> range : threads.invokeAll(java.util.Collections.nCopies(AT_ONCE, take))) {
                ranges.add(range.get());
            }
            Set<Integer> ports = new HashSet<>();
            for (PortRange range : ranges) {
                for (int i = 0; i < LENGTH; i++) {
                    assertThat(ports.add(range.first() + i)).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
            ranges.forEach(PortRange::close);
        }
    }

    @Test
    void aRangeThatIsGivenBackIsTakenAgain() {
        PortRange before = PortRange.take(LENGTH);
        before.close();
        try (PortRange after = PortRange.take(LENGTH)) {
            assertThat(after.first()).isEqualTo(before.first());
        }
    }

    @Test
    void aRangeWithAPortInUseIsPassedOver() throws Exception {
        PortRange before = PortRange.take(LENGTH);
        before.close();
        try (ServerSocket taken = new ServerSocket(before.first() + 4, 1, InetAddress.getLoopbackAddress());
                PortRange after = PortRange.take(LENGTH)) {
            assertThat(after.first()).isGreaterThan(taken.getLocalPort());
        }
    }
}
