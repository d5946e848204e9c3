package org.gongdan.config.axon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command with a transaction to itself: one that works for seconds, or whose handler writes a table of its own, which
 * a refusal of the same command has to take back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HandledAlone {}
