/** What follows by itself: counted awards move with an enterprise that joins another group. */
@NullMarked
package org.gongdan.subsidy.cumulation.automation;

import org.jspecify.annotations.NullMarked;
