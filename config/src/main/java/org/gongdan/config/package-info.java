/** Wiring that every process shares: the event store, identity and the stack that runs beside them. */
@org.jspecify.annotations.NullMarked
package org.gongdan.config;
