/** Claims and evidence over HTTP. */
@NullMarked
package org.gongdan.subsidy.claim.web;

import org.jspecify.annotations.NullMarked;
