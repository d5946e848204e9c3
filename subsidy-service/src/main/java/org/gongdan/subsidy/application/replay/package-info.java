/** Decision replay: what was decided, computed again from the stored events and set beside it. */
@NullMarked
package org.gongdan.subsidy.application.replay;

import org.jspecify.annotations.NullMarked;
