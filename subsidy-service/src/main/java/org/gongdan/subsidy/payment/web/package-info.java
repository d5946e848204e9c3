/** Payment batches over HTTP. */
@NullMarked
package org.gongdan.subsidy.payment.web;

import org.jspecify.annotations.NullMarked;
