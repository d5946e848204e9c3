/** Benchmarks of jobs, as ratios to one SQL statement on one machine; never part of the tests. */
@org.jspecify.annotations.NullMarked
package org.gongdan.batch.bench;
