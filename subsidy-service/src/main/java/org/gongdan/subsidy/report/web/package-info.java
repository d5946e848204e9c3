/** Reports over HTTP. */
@NullMarked
package org.gongdan.subsidy.report.web;

import org.jspecify.annotations.NullMarked;
