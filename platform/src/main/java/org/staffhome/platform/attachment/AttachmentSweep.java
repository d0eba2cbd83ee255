package org.staffhome.platform.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/**
 * Removes attachments past their retention, each with an entry in the audit log; content that no attachment has and that
 * is older than any upload takes; and files that were left half arrived by a process that was killed. Works page by page:
 * one question about a thousand contents, a transaction of its own only for one that goes.
 */
@ApplicationScoped
class AttachmentSweep {
    /** Contents asked about at once. */
    static final int PAGE = 1_000;

    private static final int EXPIRED_AT_ONCE = 500;
    private static final Duration HALF_ARRIVED = Duration.ofHours(24);

    private final BlobStores stores;
    private final AttachmentRows rows;
    private final AttachmentConfig config;
    private final BusinessClock clock;
    private final Audit audit;

    AttachmentSweep(BlobStores stores, AttachmentRows rows, AttachmentConfig config, BusinessClock clock, Audit audit) {
        this.stores = stores;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
        this.audit = audit;
    }

    @Scheduled(
            every = "${staffhome.attachments.sweep-every:1h}",
            delayed = "${staffhome.attachments.sweep-delayed:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "attachment-sweep")
    @AsSystem(SystemScope.SCHEDULER)
    void sweepByTheClock() throws IOException {
        if (stores.isConfigured()) {
            sweep(config.orphanAge());
        }
    }

    /** One sweep. Content without an attachment goes when it was last kept that long ago. */
    @AsSystem(SystemScope.SCHEDULER)
    void sweep(Duration orphanAge) throws IOException {
        expire();
        BlobStore store = stores.get();
        Instant before = WallClock.now().minus(orphanAge);
        List<String> page = new ArrayList<>(PAGE);
        store.each((sha256, keptAt) -> {
            if (!keptAt.isAfter(before)) {
                page.add(sha256);
            }
            if (page.size() == PAGE) {
                removeOrphans(store, page, before);
            }
        });
        removeOrphans(store, page, before);
        removeHalfArrived(store);
    }

    private void expire() {
        int expired;
        do {
            expired = QuarkusTransaction.requiringNew().call(this::expireSome);
        } while (expired == EXPIRED_AT_ONCE);
    }

    private int expireSome() {
        List<AttachmentRows.Expired> gone = rows.deleteExpired(clock.today(), EXPIRED_AT_ONCE);
        audit.append(gone.stream()
                .map(a -> audit.entry("attachment.expire")
                        .on(a.objectType(), a.objectId())
                        .in(a.organizationId(), a.orgPath())
                        .before(Map.of(
                                "attachmentId", a.id(),
                                "sha256", a.sha256(),
                                "retentionUntil", a.retentionUntil())))
                .toList());
        return gone.size();
    }

    private void removeOrphans(BlobStore store, List<String> page, Instant before) throws IOException {
        for (String sha256 : page.isEmpty() ? List.<String>of() : rows.withoutRow(page)) {
            QuarkusTransaction.requiringNew().call(() -> {
                // Asked again under the lock: an upload of the same may have made it young, or given it a row.
                if (rows.isOrphan(sha256)) {
                    Optional<Instant> keptAt = store.keptAt(sha256);
                    if (keptAt.isPresent() && !keptAt.get().isAfter(before)) {
                        store.delete(sha256);
                    }
                }
                return null;
            });
        }
        page.clear();
    }

    private static void removeHalfArrived(BlobStore store) throws IOException {
        Instant before = WallClock.now().minus(HALF_ARRIVED);
        try (Stream<Path> parts = Files.list(store.spoolFolder())) {
            for (Path part : parts.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
