/** Obligations as they are listed. */
@NullMarked
package org.gongdan.subsidy.obligation.read;

import org.jspecify.annotations.NullMarked;
