package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;

/**
 * Chains committed audit entries into hashed batches. Entries are appended in parallel and without any order between
 * them; one process at a time (advisory lock) takes what waits, orders it by id, hashes it onto the chain, and lets the
 * head go out with the same transaction. Killed in between, nothing of the batch is there and the next run takes it again.
 */
@ApplicationScoped
public class AuditSealer {
    /** Most entries in one batch. */
    static final int BATCH = 1000;

    private final Sql sql;
    private final AuditChainReader chain;
    private final AuditHeads heads;

    AuditSealer(Sql sql, AuditChainReader chain, AuditHeads heads) {
        this.sql = sql;
        this.chain = chain;
        this.heads = heads;
    }

    /** Called by the clock. */
    @Scheduled(
            every = "${staffhome.audit.seal-every:5s}",
            delayed = "${staffhome.audit.seal-delayed:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "audit-sealer")
    @AsSystem(SystemScope.SCHEDULER)
    void sealWhatWaits() {
        seal();
    }

    /** Seals everything that waits; returns the number of entries sealed by this call. */
    @AsSystem(SystemScope.SCHEDULER)
    public long seal() {
        long sealed = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(this::sealBatch);
            sealed += batch;
        } while (batch == BATCH);
        return sealed;
    }

    private int sealBatch() {
        boolean leader = sql.one(
                        "select pg_try_advisory_xact_lock(hashtextextended('staffhome.audit.' || current_schema(), 0))",
                        row -> row.getBoolean(1))
                .orElse(false);
        if (!leader) {
            return 0;
        }
        List<ObjectNode> entries = sql.list(
                "select " + AuditRow.COLUMNS
                        + " from audit_pending p join audit_entry e on e.id = p.entry_id order by e.id limit " + BATCH,
                AuditRow::canonical);
        if (entries.isEmpty()) {
            return 0;
        }
        AuditHead previous = chain.head().orElse(new AuditHead(0, AuditHash.GENESIS, 0, Instant.EPOCH));
        long batchNo = previous.batchNo() + 1;
        Instant sealedAt = WallClock.now().truncatedTo(ChronoUnit.MICROS);
        List<String> hashes = entries.stream().map(AuditHash::ofEntry).toList();
        String hash = AuditHash.ofBatch(batchNo, previous.hash(), AuditRow.text(sealedAt), hashes);
        sql.update(
                "insert into audit_seal (batch_no, prev_hash, hash, count, sealed_at) values (?, ?, ?, ?, ?)",
                batchNo,
                previous.hash(),
                hash,
                entries.size(),
                sealedAt);
        List<Object[]> positions = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            UUID id = UUID.fromString(entries.get(i).get("id").asText());
            ids.add(id);
            positions.add(new Object[] {batchNo, i + 1, id, hashes.get(i)});
        }
        sql.batch("insert into audit_sealed (batch_no, position, entry_id, entry_hash) values (?, ?, ?, ?)", positions);
        sql.update("delete from audit_pending where entry_id = any(?)", ids);
        heads.publish(new AuditHead(batchNo, hash, entries.size(), sealedAt));
        return entries.size();
    }
}
