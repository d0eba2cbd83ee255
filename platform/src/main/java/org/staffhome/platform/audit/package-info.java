/**
 * The audit log: who did what, as whom, where, why, with the state before and after.
 *
 * <p>{@link org.staffhome.platform.audit.Audit} appends entries in the transaction of the use case. The application role
 * can neither change nor delete them. {@link org.staffhome.platform.audit.AuditSealer} chains committed entries into
 * hashed batches and publishes the heads to the topic {@code staffhome.<context>.audit-heads.v1}; from then on
 * {@link org.staffhome.platform.audit.AuditVerify} finds any change, deletion, reordering or truncation, also one made by
 * a database administrator, and {@link org.staffhome.platform.audit.OfflineAuditVerifier} finds it in an export.
 */
package org.staffhome.platform.audit;
