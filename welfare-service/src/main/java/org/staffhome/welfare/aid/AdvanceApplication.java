package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.staffhome.welfare.fund.Ledger;

/**
 * The steps of an application that move no money out: from verification to publicity, and its ends without aid. Each
 * names the version it was decided on.
 */
@ApplicationScoped
class AdvanceApplication {

    private final AidFiles files;
    private final AidRulebook rulebook;
    private final Ledger ledger;

    AdvanceApplication(AidFiles files, AidRulebook rulebook, Ledger ledger) {
        this.files = files;
        this.rulebook = rulebook;
        this.ledger = ledger;
    }

    @Transactional
    void consent(UUID id, int version, ConsentRequest request) {
        act(
                AidAct.CONSENTED,
                id,
                version,
                null,
                application -> application.consent(request.consentOn(), request.consentForm(), files.today()));
    }

    @Transactional
    void verify(UUID id, int version, String note) {
        act(AidAct.VERIFIED, id, version, note, AidApplication::verify);
    }

    @Transactional
    void visit(UUID id, int version, String note) {
        act(AidAct.VISITED, id, version, note, AidApplication::visit);
    }

    @Transactional
    void review(UUID id, int version, String note) {
        act(AidAct.REVIEWED, id, version, note, AidApplication::review);
    }

    /** Begins publicity today; its end follows from the rulebook. */
    @Transactional
    void publicise(UUID id, int version, String note) {
        act(
                AidAct.PUBLICISED,
                id,
                version,
                note,
                application -> application.publicise(rulebook.publicity(application.orgPath(), files.today())));
    }

    @Transactional
    void followUp(UUID id, int version, String note) {
        act(AidAct.FOLLOWED_UP, id, version, note, AidApplication::followUp);
    }

    @Transactional
    void reject(UUID id, int version, String note) {
        act(AidAct.REJECTED, id, version, note, application -> end(application, AidState.REJECTED));
    }

    @Transactional
    void withdraw(UUID id, int version, String note) {
        act(AidAct.WITHDRAWN, id, version, note, application -> end(application, AidState.WITHDRAWN));
    }

    /** Ends an application and gives back what was promised to it; part of a use case's transaction. */
    void end(AidApplication application, AidState how) {
        if (application.end(how)) {
            ledger.release(application.accountId(), application.approvedFen(), application.id());
        }
    }

    private void act(AidAct act, UUID id, int version, String note, Consumer<AidApplication> change) {
        AidApplication application = files.lockFor(act, id, version);
        change.accept(application);
        files.record(application, act, note);
    }
}
