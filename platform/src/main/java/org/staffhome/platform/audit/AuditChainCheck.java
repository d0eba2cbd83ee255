package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recomputes a seal chain that is read past it in order, and notes every place where it does not hold. The one
 * implementation behind the online and the offline verification; needs the JDK and Jackson only, and memory for one
 * batch.
 *
 * <p>Call {@link #seal} for a batch, {@link #entry} for each of its positions, and {@link #finish} at the end.
 */
final class AuditChainCheck {
    /** Findings after this many are counted but not kept. */
    static final int MAX_FINDINGS = 1000;

    private final List<KnownHeads> known;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();
    private Seal open;
    private String previousEntryId;
    private long findingCount;
    private long batches;
    private long entries;
    private long withheld;
    private long lastBatchNo;
    private String lastHash = AuditHash.GENESIS;

    /** @param known heads from elsewhere, to compare the chain with as it is read */
    AuditChainCheck(KnownHeads... known) {
        this.known = List.of(known);
    }

    /** The seal of the next batch; times as in the stored form with six digits. */
    void seal(long batchNo, String previousHash, String hash, int count, String sealedAt) {
        closeBatch();
        if (batchNo != lastBatchNo + 1) {
            note(
                    AuditFinding.Kind.BATCH_MISSING,
                    lastBatchNo + 1,
                    null,
                    null,
                    "Batch " + (lastBatchNo + 1) + " is expected here, batch " + batchNo + " follows.");
        } else if (!previousHash.equals(lastHash)) {
            note(
                    AuditFinding.Kind.SEAL_BROKEN,
                    batchNo,
                    null,
                    null,
                    "Batch " + batchNo + " does not build on the hash of the batch before it.");
        }
        open = new Seal(batchNo, previousHash, hash, count, sealedAt);
        batches++;
    }

    /**
     * The next position of the open batch.
     *
     * @param entry content as canonical fields; null when it is gone, or withheld from the reader
     * @param isWithheld the reader may not see this entry: its hash alone takes part
     */
    void entry(int position, String entryId, String entryHash, JsonNode entry, boolean isWithheld) {
        entries++;
        long batchNo = open.batchNo();
        if (position != hashes.size() + 1) {
            note(
                    AuditFinding.Kind.REORDERED,
                    batchNo,
                    position,
                    entryId,
                    "Position " + (hashes.size() + 1) + " is expected here.");
        }
        if (previousEntryId != null && previousEntryId.compareTo(entryId) >= 0) {
            note(
                    AuditFinding.Kind.REORDERED,
                    batchNo,
                    position,
                    entryId,
                    "The entries of a batch stand in the order of their ids; this one does not.");
        }
        previousEntryId = entryId;
        hashes.add(entryHash);
        if (entry != null) {
            if (!AuditHash.ofEntry(entry).equals(entryHash)
                    || !entryId.equals(entry.path("id").asText())) {
                note(AuditFinding.Kind.CHANGED, batchNo, position, entryId, "The entry is not what was sealed.");
            }
        } else if (isWithheld) {
            withheld++;
        } else {
            note(AuditFinding.Kind.DELETED, batchNo, position, entryId, "The entry was sealed and is gone.");
        }
    }

    /** An entry that no batch has. */
    void unsealed(String entryId, String explanation) {
        note(AuditFinding.Kind.UNSEALED, null, null, entryId, explanation);
    }

    /** Something else that does not fit, such as a sealed position without its batch. */
    void note(AuditFinding.Kind kind, Long batchNo, Integer position, String entryId, String explanation) {
        if (findings.size() == MAX_FINDINGS) {
            findingCount++;
        } else if (noted.add(kind + "|" + batchNo + "|" + position + "|" + entryId)) {
            findingCount++;
            findings.add(new AuditFinding(kind, batchNo, position, entryId, explanation));
        }
    }

    /** Closes the last batch and compares the end of the chain with the heads that were published. */
    Result finish() {
        closeBatch();
        long published = known.stream().mapToLong(KnownHeads::last).max().orElse(0);
        if (published > lastBatchNo) {
            note(
                    AuditFinding.Kind.TRUNCATED,
                    published,
                    null,
                    null,
                    "The chain ends at batch " + lastBatchNo + "; batch " + published + " was published.");
        }
        return new Result(batches, entries, withheld, lastBatchNo, lastHash, findingCount, List.copyOf(findings));
    }

    private void closeBatch() {
        if (open == null) {
            return;
        }
        Seal seal = open;
        if (hashes.size() != seal.count()) {
            note(
                    AuditFinding.Kind.DELETED,
                    seal.batchNo(),
                    null,
                    null,
                    "Batch " + seal.batchNo() + " was sealed over " + seal.count() + " entries and lists "
                            + hashes.size() + ".");
        }
        String computed = AuditHash.ofBatch(seal.batchNo(), seal.previousHash(), seal.sealedAt(), hashes);
        if (!computed.equals(seal.hash())) {
            note(
                    AuditFinding.Kind.SEAL_BROKEN,
                    seal.batchNo(),
                    null,
                    null,
                    "The seal of batch " + seal.batchNo() + " does not fit its entries.");
        }
        boolean anotherWasPublished = known.stream()
                .flatMap(heads -> heads.of(seal.batchNo()).stream())
                .anyMatch(published -> !published.equals(seal.hash()));
        if (anotherWasPublished) {
            note(
                    AuditFinding.Kind.TRUNCATED,
                    seal.batchNo(),
                    null,
                    null,
                    "Batch " + seal.batchNo() + " has another hash than the head that was published: the chain was"
                            + " cut and built anew.");
        }
        lastBatchNo = seal.batchNo();
        lastHash = seal.hash();
        hashes.clear();
        previousEntryId = null;
        open = null;
    }

    private record Seal(long batchNo, String previousHash, String hash, int count, String sealedAt) {}

    /** What a whole pass found. {@code findingCount} may exceed the findings that are listed. */
    record Result(
            long batches,
            long entries,
            long withheld,
            long headBatchNo,
            String headHash,
            long findingCount,
            List<AuditFinding> findings) {}
}
