/** The bytes of packs, each file named by its hash. */
@NullMarked
package org.gongdan.subsidy.pack.archive;

import org.jspecify.annotations.NullMarked;
