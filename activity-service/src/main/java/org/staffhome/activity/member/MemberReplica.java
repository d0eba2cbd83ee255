package org.staffhome.activity.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.crypto.TopicCipher;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.inbox.Rebuildable;
import org.staffhome.platform.inbox.StateReaction;

/** Keeps the member replica as membership's state topic says, and empties it before a replay. */
@ApplicationScoped
class MemberReplica implements StateReaction<MemberState>, Rebuildable {
    static final String TOPIC = "staffhome.membership.member.state.v1";
    private static final String TABLE = "member";

    private final Members members;
    private final TopicCipher topicCipher;
    private final FieldCipher fieldCipher;
    private final BusinessClock clock;

    MemberReplica(Members members, TopicCipher topicCipher, FieldCipher fieldCipher, BusinessClock clock) {
        this.members = members;
        this.topicCipher = topicCipher;
        this.fieldCipher = fieldCipher;
        this.clock = clock;
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
    public void apply(UUID key, EventHeader header, MemberState data) {
        Member member = members.findByIdOptional(key).orElseGet(() -> new Member(key));
        Member.SealedTraits traits = new Member.SealedTraits(
                reseal(key, "name", "name", data.name()),
                reseal(key, "gender", "gender", data.gender()),
                reseal(key, "birthYear", "birth_year", data.birthYear()),
                reseal(key, "employmentKind", "employment_kind", data.employmentKind()));
        member.become(data.organizationId(), data.path(), data.status(), traits, clock.now());
        members.persist(member);
    }

    @Override
    public void erase(UUID key) {
        members.deleteById(key);
    }

    @Override
    public void clear() {
        members.deleteAll();
    }

    private String reseal(UUID key, String field, String column, String sealed) {
        return fieldCipher.seal(topicCipher.open(TOPIC, key, field, sealed), FieldRef.of(TABLE, column, key));
    }
}
