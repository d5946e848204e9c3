/** Puts together each pack that was requested. */
@NullMarked
package org.gongdan.subsidy.pack.automation;

import org.jspecify.annotations.NullMarked;
