package org.gongdan.subsidy.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** The awards as open data: one line for what one funder gives to one project. */
public interface OpenAwards {

    /** What there is, without reading all of it. */
    Dataset dataset();

    /** The newest award first. */
    PageOf<Grant> list(PageRequest page);

    /** Writes all as a 360Giving package; memory does not grow with their number. */
    void writeJson(OutputStream out) throws IOException;

    /** Writes all as a flat spreadsheet with the column titles of 360Giving. */
    void writeSpreadsheet(OutputStream out) throws IOException;

    /**
     * @param modified when the newest change was recorded; null while nothing was awarded
     * @param tag changes with the data, and with what the operator says of it
     */
    record Dataset(
            String title,
            OpenDataSettings.Organisation publisher,
            String license,
            long grants,
            @Nullable Instant modified,
            String tag) {}

    /** One award of one funder; amounts in yuan. */
    record Grant(
            String id,
            String title,
            String description,
            BigDecimal amount,
            LocalDate awardedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            Recipient recipient,
            @Nullable String region,
            OpenDataSettings.Organisation funder,
            String programme,
            String scenario,
            Instant modified) {}
}
