/**
 * Approval and payment (批准与发放). An approval commits the money, a payment settles it, each in the same transaction as the
 * step; a payment that the ledger reversed reopens the approval. Nothing is approved or paid before publicity has ended, nor
 * while an objection is open, and only by who may do so at the organisation whose money it is.
 *
 * <p><b>Events.</b> {@code welfare.aid.approved.v1}, {@code welfare.aid.paid.v1}, {@code welfare.aid.returned.v1}: running
 * totals of organisation and year, never an amount of one person.
 */
package org.staffhome.welfare.payment;
