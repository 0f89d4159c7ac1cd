package org.certhall.api.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call a method of a {@link Guarded} service: whoever fulfils one of its conditions. Whether the object
 * belongs to him is asked by the service itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permitted {
    /** The roles of which one is enough; those of staff count only after the second factor, where that is compulsory. */
    Role[] value() default {};

    /** Whether everybody may, logged in or not. */
    boolean everybody() default false;

    /** Whether every account that has logged in may. */
    boolean everyAccount() default false;

    /** Whether those whom it admits may even before they have accepted the present legal texts. */
    boolean beforeConsent() default false;

    /** Whether an operator on the console may. */
    boolean console() default false;
}
