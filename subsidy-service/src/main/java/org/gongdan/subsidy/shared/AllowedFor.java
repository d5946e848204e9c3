package org.gongdan.subsidy.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gongdan.config.keycloak.Role;

/** Who may send a command; one without it is refused to everybody. Ownership is checked by the aggregate itself. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedFor {
    Role[] value();

    /** Also sent by the system itself: by reactions to events and by jobs. */
    boolean system() default false;
}
