/** Reactions to confirmed payments: the fund pays, and the claim is paid. */
@NullMarked
package org.gongdan.subsidy.payment.automation;

import org.jspecify.annotations.NullMarked;
