/** The job that finds what was due and did not come. */
@NullMarked
package org.gongdan.batch.deadlines;

import org.jspecify.annotations.NullMarked;
