/** What is asked of jobs over HTTP, and what came of it. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.job.web;
