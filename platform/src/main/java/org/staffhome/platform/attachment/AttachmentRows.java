package org.staffhome.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.sql.Sql;

/** The rows of attachments, under the caller's scope. */
@ApplicationScoped
class AttachmentRows {
    private final Sql sql;
    private final FieldCipher cipher;

    AttachmentRows(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void insert(AttachmentView a, String orgPath, String subject) {
        sql.update(
                "insert into attachment (id, organization_id, org_path, object_type, object_id, file_name, media_type,"
                        + " size_bytes, sha256, retention_until, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                a.id(),
                a.organizationId(),
                orgPath,
                a.objectType(),
                a.objectId(),
                cipher.seal(a.fileName(), fileName(a.id())),
                a.mediaType(),
                a.sizeBytes(),
                a.sha256(),
                a.retentionUntil(),
                subject,
                a.createdAt());
    }

    Optional<AttachmentView> find(UUID id) {
        return sql.one("select * from attachment where id = ?", this::view, id);
    }

    Optional<AttachmentView> find(String objectType, UUID objectId, String sha256) {
        return sql.one(
                "select * from attachment where object_type = ? and object_id = ? and sha256 = ?",
                this::view,
                objectType,
                objectId,
                sha256);
    }

    List<AttachmentView> of(String objectType, UUID objectId) {
        return sql.list(
                "select * from attachment where object_type = ? and object_id = ? order by id limit 1000",
                this::view,
                objectType,
                objectId);
    }

    boolean delete(UUID id) {
        return sql.update("delete from attachment where id = ?", id) == 1;
    }

    /** Takes away some of the attachments past their retention; returns what they were. Needs the system scope. */
    List<Expired> deleteExpired(LocalDate today, int most) {
        return sql.list(
                "delete from attachment where id in (select id from attachment where retention_until < ? order by id"
                        + " limit ?) returning id, organization_id, org_path, object_type, object_id, sha256,"
                        + " retention_until",
                row -> new Expired(
                        row.getObject("id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getString("org_path"),
                        row.getString("object_type"),
                        row.getObject("object_id", UUID.class),
                        row.getString("sha256"),
                        row.getObject("retention_until", LocalDate.class)),
                today,
                most);
    }

    /** An attachment whose retention is over. */
    record Expired(
            UUID id,
            UUID organizationId,
            String orgPath,
            String objectType,
            UUID objectId,
            String sha256,
            LocalDate retentionUntil) {}

    /** Bytes of all files of an organisation; uploads to it wait for each other until the transaction ends. */
    long lockedTotal(UUID organizationId) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended('attachment.' || ?, 0))",
                row -> 0,
                organizationId.toString());
        return total(organizationId);
    }

    /** Bytes of all files of an organisation as they are now. */
    long total(UUID organizationId) {
        return sql.one(
                        "select coalesce(sum(size_bytes), 0) from attachment where organization_id = ?",
                        row -> row.getLong(1),
                        organizationId)
                .orElse(0L);
    }

    /** Keeps the sweep away from this content until the transaction ends. */
    void claimContent(String sha256) {
        sql.list("select pg_advisory_xact_lock_shared(hashtextextended('content.' || ?, 0))", row -> 0, sha256);
    }

    /** Of these contents those that no attachment has now. Needs the system scope. */
    List<String> withoutRow(List<String> contents) {
        return sql.list(
                "select c.sha256 from unnest(?) c(sha256) where not exists"
                        + " (select 1 from attachment a where a.sha256 = c.sha256)",
                row -> row.getString(1),
                (Object) contents.toArray(new String[0]));
    }

    /** Whether the content has no row; while the transaction lasts, none can come. Needs the system scope. */
    boolean isOrphan(String sha256) {
        return sql.one(
                                "select pg_try_advisory_xact_lock(hashtextextended('content.' || ?, 0))",
                                row -> row.getBoolean(1),
                                sha256)
                        .orElse(false)
                && !withoutRow(List.of(sha256)).isEmpty();
    }

    private AttachmentView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new AttachmentView(
                id,
                row.getObject("organization_id", UUID.class),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                cipher.open(row.getString("file_name"), fileName(id)),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getObject("retention_until", LocalDate.class),
                Sql.instant(row, "created_at"));
    }

    private static FieldRef fileName(UUID id) {
        return FieldRef.of("attachment", "file_name", id);
    }
}
