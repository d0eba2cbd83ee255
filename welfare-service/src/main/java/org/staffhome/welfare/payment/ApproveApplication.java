package org.staffhome.welfare.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.welfare.aid.AidApplication;
import org.staffhome.welfare.aid.AidFiles;
import org.staffhome.welfare.aid.AidProblem;
import org.staffhome.welfare.aid.DuplicateCheck;
import org.staffhome.welfare.duty.AidAct;
import org.staffhome.welfare.fund.Ledger;
import org.staffhome.welfare.household.AidableHousehold;
import org.staffhome.welfare.household.HouseholdDirectory;
import org.staffhome.welfare.programme.OpenProgramme;
import org.staffhome.welfare.programme.ProgrammeDirectory;

/**
 * Approves an application after publicity (批准): checks tier, ceiling and duplicates once more as they stand today, and
 * commits the money. Only who may approve at the organisation whose money it is can do so.
 */
@ApplicationScoped
class ApproveApplication {

    static final String PERMISSION = "aid.approve";

    private final AidFiles files;
    private final HouseholdDirectory households;
    private final ProgrammeDirectory programmes;
    private final DuplicateCheck duplicates;
    private final Ledger ledger;
    private final AidEvents events;
    private final Caller caller;

    ApproveApplication(
            AidFiles files,
            HouseholdDirectory households,
            ProgrammeDirectory programmes,
            DuplicateCheck duplicates,
            Ledger ledger,
            AidEvents events,
            Caller caller) {
        this.files = files;
        this.households = households;
        this.programmes = programmes;
        this.duplicates = duplicates;
        this.ledger = ledger;
        this.events = events;
        this.caller = caller;
    }

    @Transactional
    void handle(UUID id, int version, ApproveRequest request) {
        AidApplication application = files.lockFor(AidAct.APPROVED, id, version);
        long fen = request.approvedFen() == null ? application.requestedFen() : request.approvedFen();
        application.approve(fen, files.today());
        AidableHousehold household = households.lock(application.householdId());
        OpenProgramme programme = programmes.serving(application.programmeId(), application.orgPath(), files.today());
        application.mustBeEligible(household, programme, fen);
        duplicates.mustBeFirst(application);
        if (!caller.holds(PERMISSION, application.moneyOrganizationId())) {
            throw Problem.of(AidProblem.MONEY_OF_ANOTHER);
        }
        ledger.commit(application.accountId(), fen, id);
        files.record(application, AidAct.APPROVED, request.note());
        events.approved(application, files.today());
    }
}
