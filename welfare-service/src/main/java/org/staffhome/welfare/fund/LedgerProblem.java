package org.staffhome.welfare.fund;

import org.staffhome.platform.problem.ProblemCode;

/** What the ledger refuses; texts in {@code problems/welfare.yaml}. */
public enum LedgerProblem implements ProblemCode {
    /** No such account in the caller's scope. */
    ACCOUNT_UNKNOWN,
    /** No such entry in the caller's scope. */
    ENTRY_UNKNOWN,
    /** The fund exists already. */
    ACCOUNT_EXISTS,
    /** An amount of zero or less. */
    AMOUNT_NOT_POSITIVE,
    /** The lines of a posting do not add up to zero. */
    ENTRY_UNBALANCED,
    /** The account would fall below zero. */
    NOT_ENOUGH,
    /** The key was used for another posting. */
    KEY_USED,
    /** A date that has not come yet. */
    DATE_IN_FUTURE,
    /** The entry was reversed before. */
    ALREADY_REVERSED,
    /** Commitments, releases and reversals are not reversed. */
    NOT_REVERSIBLE,
    /** Only payments have a trace to receipts. */
    NOT_A_PAYMENT
}
