/** Generates each report that was requested. */
@NullMarked
package org.gongdan.subsidy.report.automation;

import org.jspecify.annotations.NullMarked;
