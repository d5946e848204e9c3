/** Reports as they are listed. */
@NullMarked
package org.gongdan.subsidy.report.read;

import org.jspecify.annotations.NullMarked;
