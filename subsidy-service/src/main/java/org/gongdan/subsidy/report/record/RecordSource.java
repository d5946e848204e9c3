package org.gongdan.subsidy.report.record;

import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.report.ReportParameters;

/** Gathers the records of one kind of report from what the features answer, within one read-only transaction. */
interface RecordSource {

    ReportKind kind();

    /** @param names the words of the reader */
    ReportRecord gather(ReportHead head, ReportParameters wish, Names names);
}
