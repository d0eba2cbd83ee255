/**
 * The ledger of welfare money (帮扶资金总账): double entry, append only, amounts in fen as integers.
 *
 * <p><b>Funds.</b> Money of one organisation, one source (FISCAL, UPPER_UNION, OWN, DONATION, MATCHING) and one earmark
 * is a fund. A fund has four accounts, opened together:
 * <ul>
 *   <li>FUND: what may still be promised, never below zero;
 *   <li>COMMITTED: promised by an approval and not yet paid, never below zero;
 *   <li>RECEIVED: technical counter-account of receipts, never above zero;
 *   <li>SPENT: technical counter-account of payments, never below zero.
 * </ul>
 *
 * <p><b>Life of money.</b> RECEIPT moves RECEIVED to FUND, COMMIT moves FUND to COMMITTED, SETTLE moves COMMITTED to
 * SPENT, RELEASE moves COMMITTED back to FUND, REVERSAL is the mirror of one RECEIPT or SETTLE and exists at most once.
 *
 * <p><b>Who keeps the promises.</b> The database does, under any concurrency: a trigger carries each line into its
 * account, check constraints keep the balances on their side of zero, a deferred constraint trigger checks at commit
 * that an entry is whole and balances, and neither an entry nor a line can be updated or deleted by anybody.
 *
 * <p><b>Events.</b> {@code welfare.receipt.posted.v1}, {@code welfare.receipt.reversed.v1}: running totals of an
 * organisation, a source and a year.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.fund.Ledger} for rooms that spend money, {@link
 * org.staffhome.welfare.fund.SettlementReversal} for rooms that must hear of a payment that came back.
 */
package org.staffhome.welfare.fund;
