package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/**
 * Who examines the books does not keep them (不相容职务分离; Trade Union Law art. 45 asks for an audit of its own): no person
 * holds a role that examines and one that spends along one line of organisations on the same day, whether he was elected
 * to it or appointed. A role reaches everything below its organisation, so the line counts, not the organisation alone.
 */
@ApplicationScoped
public class SeparationOfDuties {

    private static final String EXAMINES = "AUDITOR";
    private static final Set<String> SPENDS =
            Set.of("TREASURER", "WELFARE_APPROVER", "UNION_CHAIR", "FEDERATION_ADMIN");

    private final Scopes scopes;
    private final Instance<OfficeClaims> offices;

    SeparationOfDuties(Scopes scopes, @Any Instance<OfficeClaims> offices) {
        this.scopes = scopes;
        this.offices = offices;
    }

    /**
     * Looks at the offices a member holds together with one he is about to get.
     *
     * @param wanted what the new office gives
     * @throws Problem ROLES_INCOMPATIBLE at the pointer
     */
    public void require(UUID memberId, List<OfficeClaims.Claim> wanted, String pointer) {
        List<OfficeClaims.Claim> held = new ArrayList<>(wanted);
        held.addAll(held(memberId));
        for (OfficeClaims.Claim claim : wanted) {
            for (OfficeClaims.Claim other : held) {
                if (clash(claim, other)) {
                    throw Problem.of(OfficeProblem.ROLES_INCOMPATIBLE)
                            .with("held", other.role())
                            .with("wanted", claim.role())
                            .at(pointer);
                }
            }
        }
    }

    /**
     * The same for rows of a list.
     *
     * @param listed what earlier rows of the list give to the member
     */
    public boolean clashes(UUID memberId, List<OfficeClaims.Claim> wanted, List<OfficeClaims.Claim> listed) {
        List<OfficeClaims.Claim> held = new ArrayList<>(listed);
        held.addAll(held(memberId));
        return wanted.stream().anyMatch(claim -> held.stream().anyMatch(other -> clash(claim, other)));
    }

    private List<OfficeClaims.Claim> held(UUID memberId) {
        return scopes.within(SystemScope.AUTHORITY, () -> {
            List<OfficeClaims.Claim> all = new ArrayList<>();
            offices.forEach(office -> all.addAll(office.of(memberId)));
            return all;
        });
    }

    /** Whether one person may not have both. */
    static boolean clash(OfficeClaims.Claim a, OfficeClaims.Claim b) {
        boolean roles = (EXAMINES.equals(a.role()) && SPENDS.contains(b.role()))
                || (EXAMINES.equals(b.role()) && SPENDS.contains(a.role()));
        boolean line = a.path().startsWith(b.path()) || b.path().startsWith(a.path());
        return roles && line && !begins(a).isAfter(ends(b)) && !begins(b).isAfter(ends(a));
    }

    private static LocalDate begins(OfficeClaims.Claim claim) {
        return claim.from();
    }

    private static LocalDate ends(OfficeClaims.Claim claim) {
        return claim.until() == null ? LocalDate.MAX : claim.until();
    }
}
