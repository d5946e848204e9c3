/** Records what auditors are shown, in every process that shows them anything. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.audit.reading;
