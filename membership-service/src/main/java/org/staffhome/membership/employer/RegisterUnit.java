package org.staffhome.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.staffhome.membership.organization.CoverUnits;
import org.staffhome.membership.organization.CreditCode;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Registers a unit (登记用人单位): under a union as covered, under a body above the unions as one without a union. */
@ApplicationScoped
class RegisterUnit {

    static final String COVERED = "membership.employer-unit.covered.v1";

    private final EmployerUnits units;
    private final Organizations organizations;
    private final CoverUnits coverUnits;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Audit audit;

    RegisterUnit(
            EmployerUnits units,
            Organizations organizations,
            CoverUnits coverUnits,
            Outbox outbox,
            BusinessClock clock,
            Audit audit) {
        this.units = units;
        this.organizations = organizations;
        this.coverUnits = coverUnits;
        this.outbox = outbox;
        this.clock = clock;
        this.audit = audit;
    }

    /** Data of {@value #COVERED}. */
    record Covered(UUID unitId, UUID organizationId) {}

    @Transactional
    EmployerUnitView register(RegisterUnitRequest request) {
        OrganizationNode organization = organizations.require(request.organizationId());
        boolean covered = OrganizationKind.valueOf(organization.kind()).hasMembers();
        if (covered && request.noUnionReason() != null) {
            throw Problem.of(EmployerUnitProblem.REASON_CONTRADICTS).at("/noUnionReason");
        }
        if (covered) {
            coverUnits.cover(organization.id(), 1);
        }
        EmployerUnit unit = store(covered, organization, request);
        if (covered) {
            outbox.publish(COVERED, "employer-unit", unit.id(), new Covered(unit.id(), organization.id()));
        }
        EmployerUnitView view = EmployerUnitView.of(unit);
        audit.entry("employer-unit.register")
                .on("employer-unit", unit.id())
                .in(organization)
                .after(view)
                .write();
        return view;
    }

    private EmployerUnit store(boolean covered, OrganizationNode organization, RegisterUnitRequest request) {
        EmployerUnit.Profile profile = new EmployerUnit.Profile(
                request.name(),
                creditCode(request.creditCode()),
                request.category(),
                request.zone(),
                new EmployerUnit.Headcount(request.staff(), request.women(), request.migrant(), request.agency()));
        EmployerUnit unit = covered
                ? EmployerUnit.covered(Ids.next(), organization.id(), organization.path(), profile, clock.today())
                : EmployerUnit.uncovered(
                        Ids.next(), organization.id(), organization.path(), profile, request.noUnionReason());
        try {
            units.persistAndFlush(unit);
        } catch (ConstraintViolationException e) {
            throw Problem.of(EmployerUnitProblem.TAKEN);
        }
        return unit;
    }

    private static String creditCode(String text) {
        if (text == null) {
            return null;
        }
        try {
            return new CreditCode(text).value();
        } catch (IllegalArgumentException e) {
            throw Problem.of(EmployerUnitProblem.CREDIT_CODE_INVALID).at("/creditCode");
        }
    }
}
