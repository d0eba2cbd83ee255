package org.staffhome.platform.scope;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission an endpoint needs. The caller's scope during the request is where he holds a role that
 * {@code permissions.properties} gives this permission, and nowhere else: roles never add up over permissions. Each
 * resource method has this or {@link PublicEndpoint}; one without either answers 403.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresPermission {
    /** Name in {@code permissions.properties}, such as {@code household.register}. */
    String value();

    Reach reach() default Reach.SUBTREE;

    /** True where an unsafe method only reads (a search by POST): the write scope stays empty. */
    boolean readOnly() default false;
}
