package org.staffhome.platform.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;

/**
 * Writes the log with its seals as NDJSON, in the form that {@link OfflineAuditVerifier} reads. The chain is always
 * whole: of an entry outside the reader's scope only the hash is written, marked as withheld, so the chain can be
 * verified without showing it; an entry that is gone is not marked, and is found.
 */
@ApplicationScoped
class AuditExport {
    private final AuditChainReader chain;
    private final Scopes scopes;
    private final Sql sql;
    private final String context;
    private final ObjectMapper json = new ObjectMapper(
            JsonFactory.builder().build().disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET));

    AuditExport(
            AuditChainReader chain,
            Scopes scopes,
            Sql sql,
            @ConfigProperty(name = "staffhome.context") String context) {
        this.chain = chain;
        this.scopes = scopes;
        this.sql = sql;
        this.context = context;
    }

    /** Streams the export; memory for one batch. */
    void write(OutputStream out) throws IOException {
        ObjectNode header = line("header");
        header.put("format", "staffhome-audit-export-1");
        header.put("context", context);
        header.put("exportedAt", WallClock.now().toString());
        write(out, header);
        long entries = 0;
        long after = 0;
        long last = chain.head().map(AuditHead::batchNo).orElse(0L);
        for (Optional<AuditChainReader.Batch> next = chain.next(after);
                next.isPresent() && next.get().batchNo() <= last;
                next = chain.next(after)) {
            after = next.get().batchNo();
            entries += batch(out, next.get());
        }
        ObjectNode end = line("end");
        end.put("entries", entries);
        end.put("headBatchNo", after);
        write(out, end);
        out.flush();
    }

    private int batch(OutputStream out, AuditChainReader.Batch batch) throws IOException {
        if (batch.seal() == null) {
            return 0;
        }
        AuditChainReader.Seal seal = batch.seal();
        ObjectNode sealLine = line("seal");
        sealLine.put("batchNo", batch.batchNo());
        sealLine.put("prevHash", seal.previousHash());
        sealLine.put("hash", seal.hash());
        sealLine.put("count", seal.count());
        sealLine.put("sealedAt", AuditRow.text(seal.sealedAt()));
        write(out, sealLine);
        Set<UUID> withheld = withheld(batch.positions());
        for (AuditChainReader.Position position : batch.positions()) {
            ObjectNode entryLine = line("entry");
            entryLine.put("position", position.position());
            entryLine.put("entryId", position.entryId().toString());
            entryLine.put("entryHash", position.entryHash());
            entryLine.set("entry", position.entry());
            if (withheld.contains(position.entryId())) {
                entryLine.put("withheld", true);
            }
            write(out, entryLine);
        }
        return batch.positions().size();
    }

    /** Of the entries that the reader does not see, those that exist. */
    private Set<UUID> withheld(List<AuditChainReader.Position> positions) {
        List<UUID> unseen = positions.stream()
                .filter(position -> position.entry() == null)
                .map(AuditChainReader.Position::entryId)
                .toList();
        if (unseen.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(scopes.within(
                SystemScope.SCHEDULER,
                () -> sql.list(
                        "select id from audit_entry where id = any(?)", row -> row.getObject(1, UUID.class), unseen)));
    }

    private ObjectNode line(String kind) {
        return json.createObjectNode().put("kind", kind);
    }

    private void write(OutputStream out, ObjectNode node) throws IOException {
        out.write(json.writeValueAsString(node).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
