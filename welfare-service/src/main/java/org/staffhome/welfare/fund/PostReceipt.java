package org.staffhome.welfare.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Books money that came in (登记收入), into the fund of an organisation, a source and an earmark. */
@ApplicationScoped
public class PostReceipt {

    private final Organizations organizations;
    private final Book book;
    private final Ledger ledger;
    private final LedgerEvents events;
    private final BusinessClock clock;
    private final Audit audit;

    PostReceipt(
            Organizations organizations,
            Book book,
            Ledger ledger,
            LedgerEvents events,
            BusinessClock clock,
            Audit audit) {
        this.organizations = organizations;
        this.book = book;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Posts the receipt and tells the new total of the year. The document number names it: the same document of the same
     * organisation is booked once, and once more after it was reversed.
     */
    @Transactional
    public UUID post(PostReceiptRequest request) {
        OrganizationNode organization = organizations.require(request.organizationId());
        UUID accountId =
                book.open(organization.id(), organization.path(), request.source(), request.earmark(), clock.today());
        Fund fund = book.lock(accountId);
        Occasion occasion = new Occasion(
                "receipt/" + request.documentNumber() + "/"
                        + book.reversedReceipts(organization.id(), request.documentNumber()),
                null,
                null,
                request.documentNumber(),
                request.note(),
                request.receivedOn());
        Posting posting = Posting.move(EntryKind.RECEIPT, fund, request.amountFen());
        boolean repeated = book.byKey(fund.organizationId(), occasion.key()).isPresent();
        UUID entryId = ledger.post(fund, posting, occasion);
        if (!repeated) {
            events.receiptPosted(entryId, fund, request.receivedOn().getYear(), posting.amountFen());
            audit.entry("ledger.receipt")
                    .on("ledger-entry", entryId)
                    .in(organization)
                    .after(request)
                    .write();
        }
        return entryId;
    }
}
