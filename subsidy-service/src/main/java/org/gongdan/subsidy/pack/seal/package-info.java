/** The form of a pack: what each file in it is, its manifest, its seal, and how it is written. */
@NullMarked
package org.gongdan.subsidy.pack.seal;

import org.jspecify.annotations.NullMarked;
