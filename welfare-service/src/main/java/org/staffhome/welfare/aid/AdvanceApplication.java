package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.staffhome.welfare.duty.AidAct;

/**
 * The steps of an application that move no money out: verification, visit, review, follow-up, and its ends without aid.
 * Each names the version it was decided on.
 */
@ApplicationScoped
class AdvanceApplication {

    private final AidFiles files;

    AdvanceApplication(AidFiles files) {
        this.files = files;
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

    @Transactional
    void followUp(UUID id, int version, String note) {
        act(AidAct.FOLLOWED_UP, id, version, note, AidApplication::followUp);
    }

    @Transactional
    void reject(UUID id, int version, String note) {
        act(AidAct.REJECTED, id, version, note, application -> files.end(application, AidState.REJECTED));
    }

    @Transactional
    void withdraw(UUID id, int version, String note) {
        act(AidAct.WITHDRAWN, id, version, note, application -> files.end(application, AidState.WITHDRAWN));
    }

    private void act(AidAct act, UUID id, int version, String note, Consumer<AidApplication> change) {
        AidApplication application = files.lockFor(act, id, version);
        change.accept(application);
        files.record(application, act, note);
    }
}
