package org.staffhome.platform.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;

/**
 * Puts files to objects and gives them back, at constant memory. The content is sealed and whole in the store before the
 * short transaction that writes its row begins, so no upload holds a connection or a lock; a transaction that fails leaves
 * content without a row, which the sweep removes.
 */
@ApplicationScoped
public class AttachmentStore {
    private static final Logger LOG = Logger.getLogger(AttachmentStore.class);

    private final BlobStores stores;
    private final ContentSeal seal;
    private final AttachmentRows rows;
    private final AttachmentConfig config;
    private final BusinessClock clock;
    private final Caller caller;
    private final Audit audit;

    AttachmentStore(
            BlobStores stores,
            ContentSeal seal,
            AttachmentRows rows,
            AttachmentConfig config,
            BusinessClock clock,
            Caller caller,
            Audit audit) {
        this.stores = stores;
        this.seal = seal;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * A file on its way.
     *
     * @param fileName name to show; kept sealed
     * @param mediaType type it claims, or null
     * @param retentionUntil last day it is kept, or null
     * @param content read to its end, not closed
     */
    public record Incoming(String fileName, String mediaType, LocalDate retentionUntil, InputStream content) {}

    /**
     * Attaches a file; the same content at the same object again gives the attachment that is there. Joins the caller's
     * transaction once the content has arrived.
     *
     * @throws Problem {@code attachment.*} when it is empty, too large, over the quota or of a kind that is not taken
     */
    public AttachmentView put(OrganizationNode organization, String objectType, UUID objectId, Incoming incoming) {
        BlobStore store = stores.get();
        try (Spool spool = Spool.of(
                incoming.content(), store.spoolFolder(), config.maxSize().asLongValue(), seal)) {
            String mediaType = MediaSniffer.sniff(spool.head(), incoming.mediaType(), config.mediaTypes());
            AttachmentView attachment = new AttachmentView(
                    Ids.next(),
                    organization.id(),
                    objectType,
                    objectId,
                    incoming.fileName(),
                    mediaType,
                    spool.size(),
                    spool.sha256Hex(),
                    incoming.retentionUntil(),
                    clock.now().truncatedTo(ChronoUnit.MICROS));
            var present = rows.find(objectType, objectId, attachment.sha256());
            if (present.isPresent()) {
                return present.get();
            }
            checkQuota(rows.total(organization.id()), attachment);
            store.keep(attachment.sha256(), spool.file());
            return QuarkusTransaction.joiningExisting().call(() -> record(organization, attachment, store));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private AttachmentView record(OrganizationNode organization, AttachmentView attachment, BlobStore store)
            throws IOException {
        long total = rows.lockedTotal(organization.id());
        var present = rows.find(attachment.objectType(), attachment.objectId(), attachment.sha256());
        if (present.isPresent()) {
            return present.get();
        }
        checkQuota(total, attachment);
        rows.claimContent(attachment.sha256());
        if (store.keptAt(attachment.sha256()).isEmpty()) {
            throw new FileNotFoundException("content was swept between its upload and its row");
        }
        rows.insert(attachment, organization.path(), caller.subject());
        audit.entry("attachment.add")
                .on(attachment.objectType(), attachment.objectId())
                .in(organization)
                .after(Map.of(
                        "attachmentId", attachment.id(),
                        "mediaType", attachment.mediaType(),
                        "sizeBytes", attachment.sizeBytes(),
                        "sha256", attachment.sha256()))
                .write();
        return attachment;
    }

    private void checkQuota(long total, AttachmentView attachment) {
        long quota = config.quota().asLongValue();
        if (total + attachment.sizeBytes() > quota) {
            throw Problem.of(AttachmentProblem.QUOTA_EXCEEDED).with("limit", quota);
        }
    }

    /** The files of an object. */
    public List<AttachmentView> of(String objectType, UUID objectId) {
        return rows.of(objectType, objectId);
    }

    /** What an attachment is; {@code attachment.unknown} outside the scope. */
    public AttachmentView require(UUID id) {
        return rows.find(id).orElseThrow(() -> Problem.of(AttachmentProblem.UNKNOWN));
    }

    /** The content of an attachment; the caller closes it. */
    public InputStream open(AttachmentView attachment) {
        try {
            return seal.open(stores.get().open(attachment.sha256()), attachment.sha256());
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Takes a file off its object; its content goes with the next sweep when nothing else has it. */
    public void remove(AttachmentView attachment, OrganizationNode organization) {
        QuarkusTransaction.joiningExisting().run(() -> {
            if (rows.delete(attachment.id())) {
                audit.entry("attachment.remove")
                        .on(attachment.objectType(), attachment.objectId())
                        .in(organization)
                        .before(Map.of("attachmentId", attachment.id(), "sha256", attachment.sha256()))
                        .write();
            }
        });
    }

    private static Problem unavailable(IOException e) {
        LOG.errorf(e, "the attachment store failed");
        return Problem.of(AttachmentProblem.STORE_UNAVAILABLE);
    }
}
