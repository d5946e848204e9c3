package org.gongdan.subsidy.report.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.report.ReportProgress;
import org.gongdan.subsidy.report.ReportProgress.Phase;
import org.gongdan.subsidy.report.ReportRow;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table of reports together with the work on it. */
final class ReportRows {

    private ReportRows() {}

    static ReportRow row(ResultSet row, PersonalData personal) throws SQLException {
        var id = new ReportId(row.getString("id"));
        var kind = ReportKind.valueOf(row.getString("kind"));
        var format = ReportFormat.valueOf(row.getString("format"));
        var status = ReportRow.Status.valueOf(row.getString("status"));
        return new ReportRow(
                id,
                kind,
                parameters(row),
                format,
                ReportLanguage.valueOf(row.getString("language")),
                status,
                row.getString("requested_by"),
                personal.open(row.getString("requested_by_name")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                moment(row, "generated_at"),
                kind.fileName(id.number(), format),
                row.getString("sha256"),
                row.getObject("size", Long.class),
                row.getObject("position", Long.class),
                row.getString("failure"),
                row.getInt("downloads"),
                moment(row, "last_downloaded_at"),
                row.getObject("keep_until", LocalDate.class),
                row.getString("signed_by"),
                status == ReportRow.Status.REQUESTED ? progress(row) : null,
                row.getLong("version"));
    }

    private static ReportParameters parameters(ResultSet row) throws SQLException {
        return new ReportParameters.Typed(
                        row.getString("investment_id"),
                        row.getString("programme_id"),
                        row.getString("period"),
                        row.getString("uscc"),
                        row.getString("funder"),
                        row.getString("city"),
                        row.getString("about_user"))
                .read();
    }

    /** What was just requested, or is just done, has no work; to people it waits for a moment. */
    private static ReportProgress progress(ResultSet row) throws SQLException {
        var phase = row.getString("phase");
        return phase == null
                ? new ReportProgress(Phase.QUEUED, 0, null, 0, 0)
                : new ReportProgress(
                        row.getString("worker") == null ? Phase.QUEUED : Phase.valueOf(phase),
                        row.getLong("done"),
                        row.getObject("total", Long.class),
                        row.getInt("ahead"),
                        row.getInt("attempts"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
