/**
 * The books of the ledger over HTTP (账簿): accounts, statements, entries and the trial balance are read here, and receipts
 * and reversals are handed to {@code fund}, which posts them.
 *
 * <p><b>Trace.</b> A payment is traced to receipts first in, first out: of one fund, in the order of its counter-accounts,
 * the k-th fen spent came from the k-th fen received, reversed entries left out. See {@link
 * org.staffhome.welfare.books.FifoTrace}.
 */
package org.staffhome.welfare.books;
