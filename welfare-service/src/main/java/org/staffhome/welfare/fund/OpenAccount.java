package org.staffhome.welfare.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Opens the four accounts of a fund before its first money arrives. */
@ApplicationScoped
public class OpenAccount {

    private final Organizations organizations;
    private final Book book;
    private final BusinessClock clock;
    private final Audit audit;

    OpenAccount(Organizations organizations, Book book, BusinessClock clock, Audit audit) {
        this.organizations = organizations;
        this.book = book;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public UUID open(OpenAccountRequest request) {
        OrganizationNode organization = organizations.require(request.organizationId());
        if (book.fundAccount(organization.id(), request.source(), request.earmark())
                .isPresent()) {
            throw Problem.of(LedgerProblem.ACCOUNT_EXISTS);
        }
        UUID accountId =
                book.open(organization.id(), organization.path(), request.source(), request.earmark(), clock.today());
        audit.entry("ledger.account.open")
                .on("ledger-account", accountId)
                .in(organization)
                .after(request)
                .write();
        return accountId;
    }
}
