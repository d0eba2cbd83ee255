package org.staffhome.platform.authority;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.inbox.ReactionGroup;
import org.staffhome.platform.inbox.Rebuildable;
import org.staffhome.platform.inbox.StateReaction;
import org.staffhome.platform.scope.Grant;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.ScopeReplica;

/**
 * Feeds {@link ScopeReplica} from the state topics of organisations and grants. Not in membership itself, which writes the
 * replica with its change: its own events come later and would bring back for a moment what was taken away.
 */
final class AuthorityTopics {
    private static final String PUBLISHER = "membership";

    private AuthorityTopics() {}

    /** What this service reads of an organisation's state. */
    record OrganizationState(UUID organizationId, UUID parentId, String path, String name, String kind, String state) {}

    /** What this service reads of a grant's state. */
    record GrantState(
            UUID grantId,
            String subject,
            UUID memberId,
            String role,
            UUID organizationId,
            LocalDate from,
            LocalDate until) {}

    @ApplicationScoped
    @UnlessBuildProperty(name = "staffhome.context", stringValue = PUBLISHER, enableIfMissing = true)
    static class OrganizationReplica implements StateReaction<OrganizationState> {
        private final ScopeReplica replica;

        OrganizationReplica(ScopeReplica replica) {
            this.replica = replica;
        }

        @Override
        public String topic() {
            return Topics.state(PUBLISHER, "organization");
        }

        @Override
        public ReactionGroup group() {
            return ReactionGroup.AUTHORITY;
        }

        @Override
        public Class<OrganizationState> payload() {
            return OrganizationState.class;
        }

        @Override
        public void apply(UUID key, EventHeader header, OrganizationState s) {
            replica.put(new OrganizationNode(key, s.parentId(), s.path(), s.name(), s.kind(), s.state()));
        }

        @Override
        public void erase(UUID key) {
            replica.removeOrganization(key);
        }
    }

    @ApplicationScoped
    @UnlessBuildProperty(name = "staffhome.context", stringValue = PUBLISHER, enableIfMissing = true)
    static class GrantReplica implements StateReaction<GrantState>, Rebuildable {
        private final ScopeReplica replica;

        GrantReplica(ScopeReplica replica) {
            this.replica = replica;
        }

        @Override
        public String topic() {
            return Topics.state(PUBLISHER, "grant");
        }

        @Override
        public ReactionGroup group() {
            return ReactionGroup.AUTHORITY;
        }

        @Override
        public Class<GrantState> payload() {
            return GrantState.class;
        }

        @Override
        public void apply(UUID key, EventHeader header, GrantState s) {
            replica.put(
                    new Grant(key, s.memberId(), s.role(), s.organizationId(), null, s.from(), s.until()), s.subject());
        }

        @Override
        public void erase(UUID key) {
            replica.removeGrant(key);
        }

        @Override
        public void clear() {
            replica.clear();
        }
    }
}
