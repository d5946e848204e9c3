/** Lets one process serve a busy fund, and another take over when it dies. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.fund.lease;
