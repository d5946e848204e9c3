/** Read models of cumulation: accounts with what counts in them, and the awards that are held. */
@NullMarked
package org.gongdan.subsidy.cumulation.read;

import org.jspecify.annotations.NullMarked;
