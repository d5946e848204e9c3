package org.gongdan.subsidy.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route that shows an auditor nothing that is not recorded already: a download that is an event of its own, or a
 * page that only asks whether it is still current. Every other route is recorded when an auditor reads it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PartOfAnotherRead {

    /** What is recorded instead. */
    String value();
}
