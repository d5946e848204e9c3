/** The job that issues yearly statements. */
@NullMarked
package org.gongdan.batch.statements;

import org.jspecify.annotations.NullMarked;
