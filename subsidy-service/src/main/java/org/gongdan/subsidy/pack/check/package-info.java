/** Checks a pack with nothing but the pack: no server, no database, no network. */
@NullMarked
package org.gongdan.subsidy.pack.check;

import org.jspecify.annotations.NullMarked;
