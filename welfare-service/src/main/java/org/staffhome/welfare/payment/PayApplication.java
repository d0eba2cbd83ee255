package org.staffhome.welfare.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.welfare.aid.AidApplication;
import org.staffhome.welfare.aid.AidFiles;
import org.staffhome.welfare.aid.AidProblem;
import org.staffhome.welfare.aid.Payment;
import org.staffhome.welfare.duty.AidAct;
import org.staffhome.welfare.fund.Ledger;
import org.staffhome.welfare.fund.SettlementReversal;
import org.staffhome.welfare.household.HouseholdDirectory;

/**
 * Records the payment of an approved application (发放) and settles its commitment in the same transaction; takes it back
 * when the ledger reverses it.
 */
@ApplicationScoped
class PayApplication implements SettlementReversal {

    static final String PERMISSION = "aid.pay";

    private final AidFiles files;
    private final HouseholdDirectory households;
    private final Ledger ledger;
    private final AidYears years;
    private final AidEvents events;
    private final Caller caller;

    PayApplication(
            AidFiles files,
            HouseholdDirectory households,
            Ledger ledger,
            AidYears years,
            AidEvents events,
            Caller caller) {
        this.files = files;
        this.households = households;
        this.ledger = ledger;
        this.years = years;
        this.events = events;
        this.caller = caller;
    }

    @Transactional
    void handle(UUID id, int version, PayRequest request) {
        AidApplication application = files.lockFor(AidAct.PAID, id, version);
        LocalDate paidOn = request.paidOn() == null ? files.today() : request.paidOn();
        application.mayBePaid(paidOn, files.approvedOn(id), files.today());
        if (!caller.holds(PERMISSION, application.moneyOrganizationId())) {
            throw Problem.of(AidProblem.MONEY_OF_ANOTHER);
        }
        households.paid(application.householdId());
        UUID entryId = ledger.settle(
                application.accountId(),
                application.approvedFen(),
                id,
                application.round(),
                request.documentNumber(),
                paidOn);
        application.pay(new Payment(paidOn, request.method(), request.documentNumber(), entryId));
        files.record(application, AidAct.PAID, request.note());
        events.paid(application, years.add(application));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void hold(UUID applicationId) {
        files.lock(applicationId);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void takeBack(UUID applicationId, UUID entryId) {
        AidApplication application = files.lock(applicationId);
        Payment payment = application.payment();
        if (payment == null || !payment.entryId().equals(entryId)) {
            return;
        }
        AidYears.Total total = years.takeOff(application);
        application.takeBack();
        files.record(application, AidAct.RETURNED, null);
        events.returned(application, files.today(), total);
    }
}
