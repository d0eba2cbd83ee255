package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.welfare.duty.AidAct;
import org.staffhome.welfare.duty.DoneAct;
import org.staffhome.welfare.duty.Duties;
import org.staffhome.welfare.fund.Ledger;

/**
 * What every act on an application has in common: the file is locked, segregation of duties is checked before, the act is
 * recorded with its actor and audited after. The door of this room for those that act on applications; part of a use
 * case's transaction.
 */
@ApplicationScoped
public class AidFiles {

    private final AidApplications applications;
    private final Duties duties;
    private final Ledger ledger;
    private final FieldCipher cipher;
    private final BusinessClock clock;
    private final Caller caller;
    private final Audit audit;
    private final Scopes scopes;

    AidFiles(
            AidApplications applications,
            Duties duties,
            Ledger ledger,
            FieldCipher cipher,
            BusinessClock clock,
            Caller caller,
            Audit audit,
            Scopes scopes) {
        this.applications = applications;
        this.duties = duties;
        this.ledger = ledger;
        this.cipher = cipher;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
        this.scopes = scopes;
    }

    /** The application, locked, when the caller may do this act on it and it still is as he read it. */
    public AidApplication lockFor(AidAct act, UUID id, int expectedVersion) {
        AidApplication application = lockFor(act, id);
        Versions.check(expectedVersion, application.version());
        return application;
    }

    /** The application, locked, when the caller may do this act on it, in whatever version. */
    public AidApplication lockFor(AidAct act, UUID id) {
        AidApplication application = applications.lock(id);
        List<DoneAct> before =
                applications.stepsOf(id).stream().map(AidStep::done).toList();
        duties.check(act, application.orgPath(), application.headMemberId(), before);
        return application;
    }

    /** The application, locked, for what follows from an act elsewhere. */
    public AidApplication lock(UUID id) {
        return applications.lock(id);
    }

    /** Refuses an application that is not within the caller's scope. */
    public void require(UUID id) {
        applications.require(id);
    }

    /** Takes in a new application and finds any breach of what the database keeps unique at once. */
    public void open(AidApplication application) {
        applications.persistAndFlush(application);
    }

    /**
     * Ends an application without aid and gives back what was promised to it, also to a fund of an organisation above the
     * caller.
     */
    public void end(AidApplication application, AidState how) {
        if (application.end(how)) {
            scopes.within(
                    SystemScope.ROW_ABOVE,
                    () -> ledger.release(application.accountId(), application.approvedFen(), application.id()));
        }
    }

    /** The day of the approval in force; null before there is one. */
    public LocalDate approvedOn(UUID id) {
        return applications.stepsOf(id).stream()
                .filter(step -> step.act() == AidAct.APPROVED)
                .map(AidStep::takenOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Records an act that was done; the application has its new version then. */
    public void record(AidApplication application, AidAct act, String note) {
        UUID stepId = Ids.next();
        applications.add(new AidStep(
                stepId,
                application,
                act,
                today(),
                clock.now(),
                caller.subject(),
                cipher.seal(note, FieldRef.of("aid_step", "note_sealed", stepId))));
        audit.entry("aid." + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .on("aid-application", application.id())
                .in(application.organizationId(), application.orgPath())
                .about(application.headMemberId())
                .after(AidFacts.of(application))
                .write();
        applications.flush();
    }

    String note(AidStep step) {
        return cipher.open(step.sealedNote(), FieldRef.of("aid_step", "note_sealed", step.id()));
    }

    public LocalDate today() {
        return clock.today();
    }

    /** What the audit log keeps of an application. */
    record AidFacts(
            UUID householdId,
            UUID programmeId,
            AidState state,
            long requestedFen,
            Long approvedFen,
            LocalDate publicityUntil,
            LocalDate paidOn) {

        static AidFacts of(AidApplication application) {
            return new AidFacts(
                    application.householdId(),
                    application.programmeId(),
                    application.state(),
                    application.requestedFen(),
                    application.approvedFen(),
                    application.publicity() == null
                            ? null
                            : application.publicity().until(),
                    application.payment() == null ? null : application.payment().paidOn());
        }
    }
}
