/** Packs as they are listed, and the work on those that are being put together. */
@NullMarked
package org.gongdan.subsidy.pack.read;

import org.jspecify.annotations.NullMarked;
