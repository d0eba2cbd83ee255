package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The two hashes of the seal chain, SHA-256 in lower-case hexadecimal. An entry's hash covers its canonical JSON; a
 * batch's hash covers its number, the hash before it, the time of sealing and its entries' hashes in their order. Needs
 * the JDK and Jackson only.
 */
final class AuditHash {
    /** What stands before the first batch. */
    static final String GENESIS = "0".repeat(64);

    private AuditHash() {}

    static String ofEntry(JsonNode entry) {
        return sha256("staffhome-audit-entry-1\n" + CanonicalJson.of(entry));
    }

    static String ofBatch(long batchNo, String previousHash, String sealedAt, List<String> entryHashes) {
        StringBuilder text = new StringBuilder(80 + 65 * entryHashes.size());
        text.append("staffhome-audit-batch-1\n").append(batchNo).append('\n');
        text.append(previousHash).append('\n').append(sealedAt).append('\n');
        text.append(entryHashes.size()).append('\n');
        entryHashes.forEach(hash -> text.append(hash).append('\n'));
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
