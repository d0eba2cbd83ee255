package org.staffhome.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.staffhome.membership.organization.CoverUnits;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/**
 * A union covers a unit that an organisation above it registered as one without a union (建会覆盖). The unit keeps its id
 * and what is known of it and belongs to the union from then on.
 */
@ApplicationScoped
class CoverRegisteredUnit {

    private final EmployerUnits units;
    private final Organizations organizations;
    private final CoverUnits coverUnits;
    private final Scopes scopes;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Audit audit;

    CoverRegisteredUnit(
            EmployerUnits units,
            Organizations organizations,
            CoverUnits coverUnits,
            Scopes scopes,
            Outbox outbox,
            BusinessClock clock,
            Audit audit) {
        this.units = units;
        this.organizations = organizations;
        this.coverUnits = coverUnits;
        this.scopes = scopes;
        this.outbox = outbox;
        this.clock = clock;
        this.audit = audit;
    }

    /** A unit and what is known of it from the union. */
    record Coverage(UUID unitId, UUID unionId, String creditCode) {}

    /** By an officer who sees the unit and the union, which stands below the organisation that registered the unit. */
    @Transactional
    EmployerUnitView cover(UUID unitId, UUID unionId) {
        EmployerUnit unit = units.findByIdOptional(unitId).orElseThrow(() -> Problem.of(EmployerUnitProblem.UNKNOWN));
        EmployerUnitView before = EmployerUnitView.of(unit);
        OrganizationNode union = organizations.require(unionId);
        if (!OrganizationKind.valueOf(union.kind()).hasMembers()) {
            throw Problem.of(EmployerUnitProblem.COVERED_BY_UNIONS_ALONE).at("/unionId");
        }
        coverUnits.cover(unionId, 1);
        EmployerUnitView view = EmployerUnitView.of(cover(new Coverage(unitId, unionId, null), union));
        audit.entry("employer-unit.cover")
                .on("employer-unit", unitId)
                .in(union)
                .before(before)
                .after(view)
                .write();
        return view;
    }

    /**
     * In the transaction of a list that a union's officer confirmed: the units stand above the union, outside of his scope,
     * but they have no union and his is on their line. How many units each union covers is counted by the caller.
     */
    int coverListed(List<Coverage> listed) {
        List<Coverage> inOrder = new ArrayList<>(listed);
        inOrder.sort(Comparator.comparing(Coverage::unitId));
        for (Coverage coverage : inOrder) {
            OrganizationNode union = organizations.require(coverage.unionId());
            scopes.within(SystemScope.MEMBER_ACTION, () -> cover(coverage, union));
        }
        return inOrder.size();
    }

    private EmployerUnit cover(Coverage coverage, OrganizationNode union) {
        EmployerUnit unit = units.locked(coverage.unitId());
        unit.coverBy(union.id(), union.path(), coverage.creditCode(), clock.today());
        try {
            units.flush();
        } catch (ConstraintViolationException e) {
            throw Problem.of(EmployerUnitProblem.TAKEN);
        }
        outbox.publish(
                RegisterUnit.COVERED, "employer-unit", unit.id(), new RegisterUnit.Covered(unit.id(), union.id()));
        return unit;
    }
}
