/** The event-sourced model of shared AI investments: one folder per feature over {@code shared}. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy;
