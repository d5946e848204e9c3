/** The audit trail over HTTP, and the log of the reads of auditors. */
@NullMarked
package org.gongdan.subsidy.audit.web;

import org.jspecify.annotations.NullMarked;
