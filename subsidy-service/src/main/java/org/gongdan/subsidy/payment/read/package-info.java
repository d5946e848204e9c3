/** Read models of payment batches. */
@NullMarked
package org.gongdan.subsidy.payment.read;

import org.jspecify.annotations.NullMarked;
