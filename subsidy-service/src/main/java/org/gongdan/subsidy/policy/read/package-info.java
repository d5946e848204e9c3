/** Policy figures as they are shown, and the working set that they are computed from. */
@NullMarked
package org.gongdan.subsidy.policy.read;

import org.jspecify.annotations.NullMarked;
