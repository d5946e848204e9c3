/** The audit trail as tables, and the health of everything that is derived from events. */
@NullMarked
package org.gongdan.subsidy.audit.read;

import org.jspecify.annotations.NullMarked;
