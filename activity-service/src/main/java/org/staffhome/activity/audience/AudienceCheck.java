package org.staffhome.activity.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** An audience lies inside the subtree of its host: a union invites its own members and those of the unions below it. */
@ApplicationScoped
public class AudienceCheck {
    private final Organizations organizations;

    AudienceCheck(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Refuses an audience with an organisation that is unknown or not below the host. */
    public void require(Audience audience, OrganizationNode host) {
        for (UUID invited : audience.organizations()) {
            if (!invited.equals(host.id())
                    && organizations.find(invited).filter(host::covers).isEmpty()) {
                throw Problem.of(AudienceProblem.OUTSIDE_HOST).at("/audience/organizationIds");
            }
        }
    }
}
