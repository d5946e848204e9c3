/** The evidence store: files named by their content, with an index of who handed them in. */
@NullMarked
package org.gongdan.subsidy.claim.evidence;

import org.jspecify.annotations.NullMarked;
