package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.inbox.ConsumerGroups.Unheard;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** How far this service is behind: what it has not yet told, and what it has not yet heard. */
@ApplicationScoped
class EventBacklog {
    private final Outbox outbox;
    private final InboxStore store;
    private final Reactions reactions;
    private final ConsumerGroups groups;
    private final String context;

    EventBacklog(
            Outbox outbox,
            InboxStore store,
            Reactions reactions,
            ConsumerGroups groups,
            @ConfigProperty(name = "staffhome.context") String context) {
        this.outbox = outbox;
        this.store = store;
        this.reactions = reactions;
        this.groups = groups;
        this.context = context;
    }

    /** What lies in this service's own tables. */
    record Stored(long unsent, long parked, long dead) {}

    @AsSystem(SystemScope.REBUILD)
    @Transactional
    Stored stored() {
        return new Stored(outbox.waiting(), store.parkedCount(), store.deadCount());
    }

    /** What the log holds beyond what was applied; topics without a backlog too. */
    List<Unheard> unheard() {
        return Arrays.stream(ReactionGroup.values())
                .flatMap(group -> groups.unheard(group.consumerGroup(context), reactions.topics(group)).stream())
                .toList();
    }
}
