package org.staffhome.welfare.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.sql.Sql;

/** Finds members in the replica, within the caller's scope. */
@ApplicationScoped
public class Members {

    private final Sql sql;
    private final FieldCipher cipher;

    Members(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** The member, empty when unknown or out of scope. */
    public Optional<KnownMember> find(UUID id) {
        return sql.one(
                "select id, organization_id, org_path, status, sequence from member where id = ?",
                row -> new KnownMember(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5)),
                id);
    }

    /** The member's name in clear; to be masked before it is shown without a purpose. */
    public Optional<String> nameOf(UUID id) {
        return sql.one(
                "select name_sealed from member where id = ?", row -> cipher.open(row.getString(1), nameRef(id)), id);
    }

    static FieldRef nameRef(UUID id) {
        return FieldRef.of("member", "name_sealed", id);
    }
}
