package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.hibernate.exception.ConstraintViolationException;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;

/** Applies for the founding of an organisation (申请建会), or founds the root of the tree. */
@ApplicationScoped
class FoundOrganization {

    private final OrganizationRegister register;
    private final OrganizationHistory history;
    private final OrganizationEvents events;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;

    FoundOrganization(
            OrganizationRegister register,
            OrganizationHistory history,
            OrganizationEvents events,
            Caller caller,
            BusinessClock clock,
            Audit audit) {
        this.register = register;
        this.history = history;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    OrganizationView found(FoundOrganizationRequest request) {
        Organization.Profile profile = new Organization.Profile(
                request.kind(),
                request.name(),
                request.code(),
                creditCode(request.creditCode()),
                request.partyOrganization());
        Organization organization = request.parentId() == null ? root(request, profile) : application(request, profile);
        store(organization);
        if (organization.state() == OrganizationState.ESTABLISHED) {
            history.record(
                    organization,
                    organization.establishedOn() == null
                            ? OrganizationHistory.SINCE_ALWAYS
                            : organization.establishedOn());
            events.changed(organization);
            events.established(organization);
        } else {
            history.record(organization, clock.today());
            events.changed(organization);
        }
        OrganizationView view = OrganizationView.of(organization);
        audit.entry("organization.found")
                .on("organization", organization.id())
                .in(organization.id(), organization.path())
                .after(view)
                .write();
        return view;
    }

    private Organization root(FoundOrganizationRequest request, Organization.Profile profile) {
        if (request.establishedOn() != null && request.establishedOn().isAfter(clock.today())) {
            throw Problem.of(OrganizationProblem.ESTABLISHED_IN_FUTURE).at("/establishedOn");
        }
        if (register.count("parentId is null") > 0) {
            throw Problem.of(OrganizationProblem.ROOT_EXISTS);
        }
        return Organization.foundRoot(
                Ids.next(), register.nextNumber(), profile, request.establishedOn(), caller.subject(), clock.now());
    }

    private Organization application(FoundOrganizationRequest request, Organization.Profile profile) {
        Organization parent = register.locked(request.parentId());
        Instant now = clock.now();
        return parent.applyFor(Ids.next(), register.nextNumber(), profile, caller.subject(), now);
    }

    /** A code that another organisation has is refused without saying whose it is. */
    private void store(Organization organization) {
        try {
            register.persistAndFlush(organization);
        } catch (ConstraintViolationException e) {
            throw taken(e);
        }
    }

    static Problem taken(ConstraintViolationException e) {
        String constraint = e.getConstraintName() == null ? "" : e.getConstraintName();
        if (constraint.contains("single_root")) {
            return Problem.of(OrganizationProblem.ROOT_EXISTS);
        }
        if (constraint.contains("credit_code")) {
            return Problem.of(OrganizationProblem.CODE_TAKEN).at("/creditCode");
        }
        if (constraint.contains("organization_code")) {
            return Problem.of(OrganizationProblem.CODE_TAKEN).at("/code");
        }
        throw e;
    }

    static CreditCode creditCode(String text) {
        if (text == null) {
            return null;
        }
        try {
            return new CreditCode(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(OrganizationProblem.CREDIT_CODE_INVALID).at("/creditCode");
        }
    }
}
