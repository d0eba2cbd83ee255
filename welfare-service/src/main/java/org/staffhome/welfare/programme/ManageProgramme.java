package org.staffhome.welfare.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.welfare.fund.FundAccount;
import org.staffhome.welfare.fund.Ledger;

/** Opens and closes programmes. */
@ApplicationScoped
class ManageProgramme {

    private final Programmes programmes;
    private final ProgrammeDirectory directory;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Caller caller;
    private final Audit audit;

    ManageProgramme(
            Programmes programmes,
            ProgrammeDirectory directory,
            Ledger ledger,
            BusinessClock clock,
            Caller caller,
            Audit audit) {
        this.programmes = programmes;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    Programme open(OpenProgrammeRequest request) {
        FundAccount account = ledger.account(request.accountId());
        Programme programme = Programme.open(
                Ids.next(),
                account,
                new Programme.Plan(
                        request.kind(), request.name(), request.year(), request.ceilingFen(), request.tiers()),
                directory.ceiling(request.kind(), account.orgPath(), clock.today()),
                clock.today(),
                caller.subject());
        if (programmes.count(
                        "organizationId = ?1 and kind = ?2 and year = ?3 and name = ?4",
                        account.organizationId(),
                        request.kind(),
                        request.year(),
                        request.name())
                > 0) {
            throw Problem.of(ProgrammeProblem.EXISTS);
        }
        programmes.persist(programme);
        write("programme.open", programme);
        return programme;
    }

    @Transactional
    Programme close(UUID id, int version) {
        Programme programme = programmes.lock(id);
        Versions.check(version, programme.version());
        programme.close();
        write("programme.close", programme);
        return programme;
    }

    private void write(String action, Programme programme) {
        programmes.flush();
        audit.entry(action)
                .on("programme", programme.id())
                .in(programme.organizationId(), programme.orgPath())
                .after(programme.view())
                .write();
    }
}
