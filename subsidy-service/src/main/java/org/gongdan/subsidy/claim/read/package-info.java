/** Read models of claims. */
@NullMarked
package org.gongdan.subsidy.claim.read;

import org.jspecify.annotations.NullMarked;
