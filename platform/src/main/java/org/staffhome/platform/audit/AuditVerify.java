package org.staffhome.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;

/**
 * Recomputes the whole seal chain of this service from the stored entries and compares it with heads that were
 * published. Finds entries that were changed, deleted, reordered, cut off or slipped past the sealer, and says where.
 */
@ApplicationScoped
public class AuditVerify {
    private final AuditChainReader chain;
    private final AuditHeads heads;
    private final Sql sql;

    AuditVerify(AuditChainReader chain, AuditHeads heads, Sql sql) {
        this.chain = chain;
        this.heads = heads;
        this.sql = sql;
    }

    /** Told of each batch before it is read; says whether to go on. */
    @FunctionalInterface
    public interface Progress {
        boolean goesOn(long batchNo, long lastBatchNo);
    }

    /**
     * Verifies all rows against the heads in their topic and those an auditor kept, under the system scope, at the memory of
     * one batch.
     *
     * @param kept hashes by batch number that are known from elsewhere
     * @return empty when the progress did not let it go on
     */
    @AsSystem(SystemScope.SCHEDULER)
    public Optional<AuditVerdictView> verdict(Map<Long, String> kept, Progress progress) {
        try (PublishedHeads published = heads.open()) {
            return check(new AuditChainCheck(published, KnownHeads.of(kept)), progress)
                    .map(result -> AuditVerdictView.of(result, Math.toIntExact(published.compared() + kept.size())));
        }
    }

    /** Verifies all rows against heads that are at hand, taken before this call. */
    @AsSystem(SystemScope.SCHEDULER)
    AuditChainCheck.Result verify(Map<Long, String> known) {
        return check(new AuditChainCheck(KnownHeads.of(known)), (batchNo, last) -> true)
                .orElseThrow();
    }

    private Optional<AuditChainCheck.Result> check(AuditChainCheck check, Progress progress) {
        long last = chain.head().map(AuditHead::batchNo).orElse(0L);
        long after = 0;
        for (Optional<AuditChainReader.Batch> next = chain.next(after); next.isPresent(); next = chain.next(after)) {
            AuditChainReader.Batch batch = next.get();
            after = batch.batchNo();
            if (!progress.goesOn(after, Math.max(after, last))) {
                return Optional.empty();
            }
            if (batch.seal() == null) {
                check.note(
                        AuditFinding.Kind.BATCH_MISSING,
                        after,
                        null,
                        null,
                        "The seal of batch " + after + " is gone; its entries are still listed.");
                continue;
            }
            AuditChainReader.Seal seal = batch.seal();
            check.seal(after, seal.previousHash(), seal.hash(), seal.count(), AuditRow.text(seal.sealedAt()));
            batch.positions()
                    .forEach(p -> check.entry(p.position(), p.entryId().toString(), p.entryHash(), p.entry(), false));
        }
        unsealed(check);
        return Optional.of(check.finish());
    }

    private void unsealed(AuditChainCheck check) {
        sql.list(
                        "select e.id from audit_entry e where not exists (select 1 from audit_sealed d where"
                                + " d.entry_id = e.id) and not exists (select 1 from audit_pending p where p.entry_id ="
                                + " e.id) order by e.id limit "
                                + AuditChainCheck.MAX_FINDINGS,
                        row -> row.getObject(1, UUID.class))
                .forEach(
                        id -> check.unsealed(id.toString(), "No batch covers the entry and it does not wait for one."));
        sql.list(
                        "select p.entry_id from audit_pending p where not exists (select 1 from audit_entry e where"
                                + " e.id = p.entry_id) order by p.entry_id limit " + AuditChainCheck.MAX_FINDINGS,
                        row -> row.getObject(1, UUID.class))
                .forEach(id -> check.note(
                        AuditFinding.Kind.DELETED,
                        null,
                        null,
                        id.toString(),
                        "The entry was gone before it was sealed."));
    }
}
