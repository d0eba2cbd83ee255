package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;

/** Reads the seal chain batch by batch, with the entries that the scope of the caller shows. */
@ApplicationScoped
class AuditChainReader {
    private static final String READ = "select d.position, d.entry_id, d.entry_hash, " + AuditRow.COLUMNS
            + " from audit_sealed d left join audit_entry e on e.id = d.entry_id where d.batch_no = ? order by d.position";

    private final Sql sql;

    AuditChainReader(Sql sql) {
        this.sql = sql;
    }

    /** A batch: its seal (null when the seal itself is gone) and its positions. */
    record Batch(long batchNo, Seal seal, List<Position> positions) {}

    /** A stored seal. */
    record Seal(String previousHash, String hash, int count, Instant sealedAt) {}

    /** A sealed position; {@code entry} is null when the entry is gone or out of scope. */
    record Position(int position, UUID entryId, String entryHash, ObjectNode entry) {}

    /** The end of the chain, or empty before the first batch. */
    Optional<AuditHead> head() {
        return sql.one(
                "select batch_no, hash, count, sealed_at from audit_seal order by batch_no desc limit 1",
                row -> new AuditHead(row.getLong(1), row.getString(2), row.getInt(3), Sql.instant(row, "sealed_at")));
    }

    /** The first batch after a number of which anything is stored. */
    Optional<Batch> next(long after) {
        return sql.one(
                        "select least((select min(batch_no) from audit_seal where batch_no > ?),"
                                + " (select min(batch_no) from audit_sealed where batch_no > ?))",
                        row -> row.getObject(1, Long.class),
                        after,
                        after)
                .map(this::read);
    }

    private Batch read(long batchNo) {
        Seal seal = sql.one(
                        "select prev_hash, hash, count, sealed_at from audit_seal where batch_no = ?",
                        row -> new Seal(
                                row.getString(1), row.getString(2), row.getInt(3), Sql.instant(row, "sealed_at")),
                        batchNo)
                .orElse(null);
        List<Position> positions = sql.list(
                READ,
                row -> new Position(
                        row.getInt("position"),
                        row.getObject("entry_id", UUID.class),
                        row.getString("entry_hash"),
                        row.getString("id") == null ? null : AuditRow.canonical(row)),
                batchNo);
        return new Batch(batchNo, seal, positions);
    }
}
