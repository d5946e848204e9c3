/** What-if: all submissions of a programme judged again under any version of its rules, in memory. */
@NullMarked
package org.gongdan.subsidy.application.whatif;

import org.jspecify.annotations.NullMarked;
