/** Gathers what a report says from what the features answer. */
@NullMarked
package org.gongdan.subsidy.report.record;

import org.jspecify.annotations.NullMarked;
