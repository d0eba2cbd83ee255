package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.staffhome.welfare.fund.Ledger;

/** The steps of an application that move no money out: from verification to publicity, and its ends without aid. */
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
    void consent(UUID id, ConsentRequest request) {
        act(
                AidAct.CONSENTED,
                id,
                null,
                application -> application.consent(request.consentOn(), request.consentForm(), files.today()));
    }

    @Transactional
    void verify(UUID id, String note) {
        act(AidAct.VERIFIED, id, note, AidApplication::verify);
    }

    @Transactional
    void visit(UUID id, String note) {
        act(AidAct.VISITED, id, note, AidApplication::visit);
    }

    @Transactional
    void review(UUID id, String note) {
        act(AidAct.REVIEWED, id, note, AidApplication::review);
    }

    /** Begins publicity today; its end follows from the rulebook. */
    @Transactional
    void publicise(UUID id, String note) {
        act(
                AidAct.PUBLICISED,
                id,
                note,
                application -> application.publicise(rulebook.publicity(application.orgPath(), files.today())));
    }

    @Transactional
    void followUp(UUID id, String note) {
        act(AidAct.FOLLOWED_UP, id, note, AidApplication::followUp);
    }

    @Transactional
    void reject(UUID id, String note) {
        act(AidAct.REJECTED, id, note, application -> end(application, AidState.REJECTED));
    }

    @Transactional
    void withdraw(UUID id, String note) {
        act(AidAct.WITHDRAWN, id, note, application -> end(application, AidState.WITHDRAWN));
    }

    /** Ends an application and gives back what was promised to it; part of a use case's transaction. */
    void end(AidApplication application, AidState how) {
        if (application.end(how)) {
            ledger.release(application.accountId(), application.approvedFen(), application.id());
        }
    }

    private void act(AidAct act, UUID id, String note, Consumer<AidApplication> change) {
        AidApplication application = files.lockFor(act, id);
        change.accept(application);
        files.record(application, act, note);
    }
}
