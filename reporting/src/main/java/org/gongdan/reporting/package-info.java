/** Report records in, PDF, XLSX and CSV bytes out; the only place that knows JasperReports, and it knows no feature. */
@org.jspecify.annotations.NullMarked
package org.gongdan.reporting;
