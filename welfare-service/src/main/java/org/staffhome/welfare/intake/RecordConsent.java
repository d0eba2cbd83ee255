package org.staffhome.welfare.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.welfare.aid.AidApplication;
import org.staffhome.welfare.aid.AidFiles;
import org.staffhome.welfare.duty.AidAct;

/** Records the applicant's consent to publicity where he had not given it with the application (登记公示同意). */
@ApplicationScoped
class RecordConsent {

    private final AidFiles files;

    RecordConsent(AidFiles files) {
        this.files = files;
    }

    @Transactional
    void handle(UUID id, int version, ConsentRequest request) {
        AidApplication application = files.lockFor(AidAct.CONSENTED, id, version);
        application.consent(request.consentOn(), request.consentForm(), files.today());
        files.record(application, AidAct.CONSENTED, null);
    }
}
