package org.gongdan.subsidy.investment;

import org.gongdan.config.file.CsvTable;
import org.gongdan.subsidy.shared.Texts;

/** Writes the schedule of deferred income as CSV with headings in the reader's language. */
public final class DeferredIncomeFile {

    private DeferredIncomeFile() {}

    /** With a byte order mark, a heading and a line for each month. */
    public static String of(DeferredIncome income, Texts texts) {
        return CsvTable.text(csv -> {
            csv.line(
                    texts.of("investment.deferred.month"),
                    texts.of("investment.deferred.received"),
                    texts.of("investment.deferred.assetIncome"),
                    texts.of("investment.deferred.otherIncome"),
                    texts.of("investment.deferred.deferred"));
            for (var month : income.months()) {
                csv.line(
                        month.month().toString(),
                        month.received().amount(),
                        month.assetIncome().amount(),
                        month.otherIncome().amount(),
                        month.deferred().amount());
            }
        });
    }
}
