package org.staffhome.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.inbox.ReactionGroup;
import org.staffhome.platform.inbox.StateReaction;

/**
 * Gives facts that came before their organisation was known here its place in the tree. Topics are read independently of
 * each other, so an activity may be heard of before the union that held it.
 */
@ApplicationScoped
class FactPlacement implements StateReaction<FactPlacement.Organization> {
    private final FactStore store;

    FactPlacement(FactStore store) {
        this.store = store;
    }

    record Organization(UUID organizationId, String path) {}

    @Override
    public String topic() {
        return Topics.state("membership", "organization");
    }

    /** In the transaction that takes over the organisation itself, so that rows written meanwhile find it. */
    @Override
    public ReactionGroup group() {
        return ReactionGroup.AUTHORITY;
    }

    @Override
    public Class<Organization> payload() {
        return Organization.class;
    }

    @Override
    public void apply(UUID key, EventHeader header, Organization data) {
        store.place(key, data.path());
    }

    @Override
    public void erase(UUID key) {
        store.place(key, FactEntries.UNPLACED);
    }
}
