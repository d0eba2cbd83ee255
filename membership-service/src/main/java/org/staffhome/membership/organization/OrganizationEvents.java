package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.ScopeReplica;

/**
 * What other services learn of organisations, and the service's own replica, which is written in the same transaction:
 * the row scope knows an organisation as soon as it exists.
 */
@ApplicationScoped
class OrganizationEvents {

    static final String ESTABLISHED = "membership.organization.established.v1";
    static final String STATE = "organization";
    static final String AGGREGATE = "organization";

    private final Outbox outbox;
    private final ScopeReplica replica;

    OrganizationEvents(Outbox outbox, ScopeReplica replica) {
        this.outbox = outbox;
        this.replica = replica;
    }

    /** Data of {@value #ESTABLISHED}. */
    record Established(
            UUID organizationId, UUID parentId, String path, String kind, LocalDate establishedOn, int unitsCovered) {}

    /** Data of the state topic {@code organization}. */
    record State(
            UUID organizationId,
            UUID parentId,
            String path,
            String name,
            String kind,
            String state,
            int unitsCovered,
            LocalDate establishedOn,
            LocalDate dissolvedOn) {}

    void changed(Organization o) {
        replica.put(new OrganizationNode(
                o.id(),
                o.parentId(),
                o.path(),
                o.name(),
                o.kind().name(),
                o.state().name()));
        outbox.state(
                STATE,
                o.id(),
                new State(
                        o.id(),
                        o.parentId(),
                        o.path(),
                        o.name(),
                        o.kind().name(),
                        o.state().name(),
                        o.unitsCovered(),
                        o.establishedOn(),
                        o.dissolvedOn()));
    }

    void established(Organization o) {
        outbox.publish(
                ESTABLISHED,
                AGGREGATE,
                o.id(),
                new Established(o.id(), o.parentId(), o.path(), o.kind().name(), o.establishedOn(), o.unitsCovered()));
    }
}
