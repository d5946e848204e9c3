/** What claims do by themselves when something happens to their investment. */
@NullMarked
package org.gongdan.subsidy.claim.automation;

import org.jspecify.annotations.NullMarked;
