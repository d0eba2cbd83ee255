package org.staffhome.welfare.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;

/**
 * The door to the ledger for rooms that promise and spend money. Each method joins the transaction of the step it
 * belongs to, so that there is never a step without its posting or a posting without its step, and is idempotent by the
 * step's key. Lock your own aggregate before you call.
 */
@ApplicationScoped
public class Ledger {

    private final Book book;
    private final FundAccounts accounts;
    private final BusinessClock clock;
    private final Caller caller;

    Ledger(Book book, FundAccounts accounts, BusinessClock clock, Caller caller) {
        this.book = book;
        this.accounts = accounts;
        this.clock = clock;
        this.caller = caller;
    }

    /** The FUND account with this id; a problem when it is unknown or out of the caller's scope. */
    public FundAccount account(UUID accountId) {
        return accounts.find(accountId).orElseThrow(() -> Problem.of(LedgerProblem.ACCOUNT_UNKNOWN));
    }

    /** Promises money to an application; refused when the account does not have it. */
    @Transactional(TxType.MANDATORY)
    public UUID commit(UUID accountId, long amountFen, UUID applicationId) {
        return post(EntryKind.COMMIT, accountId, amountFen, aid(applicationId, "commit", null, clock.today()));
    }

    /**
     * Pays what was promised.
     *
     * @param round how many payments of this application came back before, so that each has its own key
     * @param documentNumber number of the bank slip or signed receipt
     * @param paidOn the day the money left
     */
    @Transactional(TxType.MANDATORY)
    public UUID settle(
            UUID accountId, long amountFen, UUID applicationId, int round, String documentNumber, LocalDate paidOn) {
        return post(
                EntryKind.SETTLE, accountId, amountFen, aid(applicationId, "settle/" + round, documentNumber, paidOn));
    }

    /** Gives back what was promised and not paid. */
    @Transactional(TxType.MANDATORY)
    public UUID release(UUID accountId, long amountFen, UUID applicationId) {
        return post(EntryKind.RELEASE, accountId, amountFen, aid(applicationId, "release", null, clock.today()));
    }

    UUID post(EntryKind kind, UUID accountId, long amountFen, Occasion occasion) {
        Fund fund = book.lock(accountId);
        return post(fund, Posting.move(kind, fund, amountFen), occasion);
    }

    /** Posts into a locked fund, or finds the entry that was posted under the key before. */
    UUID post(Fund fund, Posting posting, Occasion occasion) {
        if (occasion.valueOn().isAfter(clock.today())) {
            throw Problem.of(LedgerProblem.DATE_IN_FUTURE);
        }
        Optional<PostedEntry> known = book.byKey(fund.organizationId(), occasion.key());
        if (known.isPresent()) {
            if (!known.get().repeats(posting, occasion)) {
                throw Problem.of(LedgerProblem.KEY_USED);
            }
            return known.get().id();
        }
        fund.mustCover(posting);
        return book.write(fund, posting, occasion, clock.today(), clock.now(), caller.subject());
    }

    private static Occasion aid(UUID applicationId, String step, String documentNumber, LocalDate valueOn) {
        return new Occasion("aid/" + applicationId + "/" + step, applicationId, null, documentNumber, null, valueOn);
    }
}
