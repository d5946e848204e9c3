/** Statements as they are listed. */
@NullMarked
package org.gongdan.subsidy.statement.read;

import org.jspecify.annotations.NullMarked;
