package org.staffhome.platform.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/**
 * Removes attachments past their retention, content that no attachment has, and files that were left half arrived by a
 * process that was killed. Content is locked against uploads of the same while it is looked at.
 */
@ApplicationScoped
class AttachmentSweep {
    private static final Duration HALF_ARRIVED = Duration.ofHours(24);

    private final BlobStores stores;
    private final AttachmentRows rows;
    private final BusinessClock clock;

    AttachmentSweep(BlobStores stores, AttachmentRows rows, BusinessClock clock) {
        this.stores = stores;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(
            every = "${staffhome.attachments.sweep-every:1h}",
            delayed = "${staffhome.attachments.sweep-delayed:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "attachment-sweep")
    @AsSystem(SystemScope.SCHEDULER)
    void sweep() throws IOException {
        if (!stores.isConfigured()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> rows.deleteExpired(clock.today()));
        BlobStore store = stores.get();
        List<String> all = new ArrayList<>();
        store.each(all::add);
        for (String sha256 : all) {
            QuarkusTransaction.requiringNew().call(() -> {
                if (rows.isOrphan(sha256)) {
                    store.delete(sha256);
                }
                return null;
            });
        }
        try (Stream<Path> parts = Files.list(store.spoolFolder())) {
            for (Path part : parts.toList()) {
                if (Files.getLastModifiedTime(part)
                        .toInstant()
                        .isBefore(WallClock.now().minus(HALF_ARRIVED))) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
