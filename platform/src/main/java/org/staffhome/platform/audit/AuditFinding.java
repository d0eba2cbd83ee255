package org.staffhome.platform.audit;

/**
 * One place where the log is not what was sealed. Needs the JDK only.
 *
 * @param kind what was found
 * @param batchNo batch concerned; null for an entry that no batch has
 * @param position position in the batch, from 1; null when the batch as a whole is concerned
 * @param entryId id of the entry concerned, or null
 * @param explanation one English sentence for the auditor
 */
public record AuditFinding(Kind kind, Long batchNo, Integer position, String entryId, String explanation) {

    /** What can be wrong with a sealed log. */
    public enum Kind {
        /** An entry has other content than when it was sealed. */
        CHANGED,
        /** A sealed entry is gone. */
        DELETED,
        /** Entries of a batch stand in another order or with other hashes than sealed. */
        REORDERED,
        /** A batch's hash does not cover its number, time, predecessor and entries. */
        SEAL_BROKEN,
        /** A batch in the middle of the chain is missing or numbered twice. */
        BATCH_MISSING,
        /** The chain ends before, or differs from, a head that was published. */
        TRUNCATED,
        /** An entry that no batch covers although the sealer should have had it long ago. */
        UNSEALED
    }
}
