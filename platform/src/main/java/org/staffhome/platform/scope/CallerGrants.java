package org.staffhome.platform.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All grants of a subject: those of the replica, and the bootstrap administrator's, which is nowhere stored. */
@ApplicationScoped
class CallerGrants {
    private static final UUID BOOTSTRAP_GRANT = new UUID(0L, 0L);

    private final ScopeReplica replica;
    private final Set<String> bootstrapSubjects;

    CallerGrants(
            ScopeReplica replica,
            @ConfigProperty(name = "staffhome.bootstrap-subjects") Optional<Set<String>> bootstrapSubjects) {
        this.replica = replica;
        this.bootstrapSubjects = bootstrapSubjects.orElse(Set.of());
    }

    List<Grant> of(String subject) {
        List<Grant> grants = replica.grantsOf(subject);
        if (!bootstrapSubjects.contains(subject)) {
            return grants;
        }
        List<Grant> withBootstrap = new ArrayList<>(grants);
        withBootstrap.add(new Grant(
                BOOTSTRAP_GRANT, null, PermissionPolicy.FEDERATION_ADMIN, null, PathRange.ROOT, LocalDate.MIN, null));
        return withBootstrap;
    }
}
