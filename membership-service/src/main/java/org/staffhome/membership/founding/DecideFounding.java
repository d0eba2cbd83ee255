package org.staffhome.membership.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.membership.organization.OrganizationLife;
import org.staffhome.membership.organization.OrganizationProblem;
import org.staffhome.membership.organization.OrganizationView;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;

/** The decision one level up on an application (批复), and the founding that follows it (成立). */
@ApplicationScoped
class DecideFounding {

    static final String APPROVE = "organization.approve";

    private final OrganizationLife life;
    private final Caller caller;
    private final Audit audit;

    DecideFounding(OrganizationLife life, Caller caller, Audit audit) {
        this.life = life;
        this.caller = caller;
        this.audit = audit;
    }

    /** Approves or refuses; the caller must hold the permission at the next higher organisation. */
    @Transactional
    OrganizationView decide(UUID id, boolean approved) {
        OrganizationView before = life.locked(id);
        if (before.parentId() != null && !caller.holds(APPROVE, before.parentId())) {
            throw Problem.of(OrganizationProblem.NOT_IN_OFFICE_ABOVE);
        }
        return audited("organization.decide", before, life.decide(id, approved, caller.subject()));
    }

    /** The founding meeting was held. */
    @Transactional
    OrganizationView establish(UUID id, LocalDate on) {
        OrganizationView before = life.locked(id);
        return audited("organization.establish", before, life.establish(id, on));
    }

    private OrganizationView audited(String action, OrganizationView before, OrganizationView after) {
        audit.entry(action)
                .on("organization", after.id())
                .in(after.id(), after.path())
                .before(before)
                .after(after)
                .write();
        return after;
    }
}
