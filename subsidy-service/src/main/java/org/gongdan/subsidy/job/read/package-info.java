/** Reads the tables in which Spring Batch keeps its runs, and keeps the board on which batch shows its jobs. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.job.read;
