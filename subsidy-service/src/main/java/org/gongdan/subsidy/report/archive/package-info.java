/** The bytes of reports, each file named by its hash. */
@NullMarked
package org.gongdan.subsidy.report.archive;

import org.jspecify.annotations.NullMarked;
