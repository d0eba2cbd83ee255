package org.staffhome.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that honours {@code Idempotency-Key}. With a key, the method and all it calls run in one
 * transaction that also stores the answer: the same key and body give the same answer and no second effect, however
 * many calls arrive at once or whatever is killed between; another body is a problem 422. Refusals are not stored, so
 * that a corrected world may answer otherwise. Without the header the method runs as it is.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
