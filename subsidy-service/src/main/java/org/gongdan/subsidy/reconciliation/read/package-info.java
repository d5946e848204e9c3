/** The rows that a reconciliation reads, and those that show what it found. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.reconciliation.read;
