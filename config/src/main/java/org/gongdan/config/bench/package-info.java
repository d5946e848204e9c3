/** How two things are measured against each other, for the benchmarks of every module. */
@NullMarked
package org.gongdan.config.bench;

import org.jspecify.annotations.NullMarked;
