/** The job that computes policy figures. */
@NullMarked
package org.gongdan.batch.policy;

import org.jspecify.annotations.NullMarked;
