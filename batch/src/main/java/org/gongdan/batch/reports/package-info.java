/** The job {@code report-expiry}: ends the keeping of reports whose time is over. */
@NullMarked
package org.gongdan.batch.reports;

import org.jspecify.annotations.NullMarked;
