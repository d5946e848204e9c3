package org.gongdan.subsidy.investment;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.gongdan.subsidy.shared.Texts;

/** Writes the schedule of deferred income as CSV with headings in the reader's language. */
public final class DeferredIncomeFile {

    /** Without it a spreadsheet takes Chinese for another encoding. */
    private static final String MARK = "\uFEFF";

    private DeferredIncomeFile() {}

    /** With a byte order mark, a heading and a line for each month. */
    public static String of(DeferredIncome income, Texts texts) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    texts.of("investment.deferred.month"),
                    texts.of("investment.deferred.received"),
                    texts.of("investment.deferred.assetIncome"),
                    texts.of("investment.deferred.otherIncome"),
                    texts.of("investment.deferred.deferred"));
            for (var month : income.months()) {
                csv.writeRecord(
                        month.month().toString(),
                        month.received().amount(),
                        month.assetIncome().amount(),
                        month.otherIncome().amount(),
                        month.deferred().amount());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
