package org.staffhome.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component, field or getter that must not be written into the audit log, not even masked: identity
 * numbers, phones, bank accounts, health, income. {@link AuditDraft#before} and {@link AuditDraft#after} leave it out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Sensitive {}
