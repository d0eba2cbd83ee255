package org.staffhome.welfare.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.TopicCipher;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.inbox.Rebuildable;
import org.staffhome.platform.inbox.StateReaction;
import org.staffhome.platform.sql.Sql;

/** Keeps the replica: takes over each state of a member, erases on a tombstone, clears before a rebuild. */
@ApplicationScoped
class MemberReplica implements StateReaction<MemberState>, Rebuildable {

    private static final String TOPIC = Topics.state("membership", "member");

    private final Sql sql;
    private final TopicCipher topicCipher;
    private final FieldCipher fieldCipher;

    MemberReplica(Sql sql, TopicCipher topicCipher, FieldCipher fieldCipher) {
        this.sql = sql;
        this.topicCipher = topicCipher;
        this.fieldCipher = fieldCipher;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<MemberState> payload() {
        return MemberState.class;
    }

    @Override
    public void apply(UUID key, EventHeader header, MemberState state) {
        String name = topicCipher.open(TOPIC, key, "name", state.name());
        sql.update(
                "insert into member (id, organization_id, org_path, status, sequence, name_sealed) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set organization_id = excluded.organization_id,"
                        + " org_path = excluded.org_path, status = excluded.status, sequence = excluded.sequence,"
                        + " name_sealed = excluded.name_sealed",
                key,
                state.organizationId(),
                state.path(),
                state.status(),
                header.sequence(),
                fieldCipher.seal(name, Members.nameRef(key)));
    }

    @Override
    public void erase(UUID key) {
        sql.update("delete from member where id = ?", key);
    }

    @Override
    public void clear() {
        sql.update("delete from member");
    }
}
