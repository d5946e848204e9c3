package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.EVIDENCE;
import static org.gongdan.subsidy.investment.InvestmentExamples.FOREIGN;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.MAY;
import static org.gongdan.subsidy.investment.InvestmentExamples.MEASURED;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.PREPARER;
import static org.gongdan.subsidy.investment.InvestmentExamples.SIGNATORY;
import static org.gongdan.subsidy.investment.InvestmentExamples.VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureKpiTest {

    @Test
    void recordsWhoMeasuredWhat() {
        after(List.of(OPENED), measure("defect-rate", MAY, "3.10"), PREPARER).expectEvents(MEASURED);
    }

    @Test
    void doesNothingWhenTheSameIsSaidAgain() {
        after(List.of(OPENED, MEASURED), measure("defect-rate", MAY, "3.1"), SIGNATORY)
                .expectNoEvents();
        after(List.of(OPENED, MEASURED, VERIFIED), measure("defect-rate", MAY, "3.10"), PREPARER)
                .expectNoEvents();
    }

    @Test
    void correctsWhatNobodyVerified() {
        after(List.of(OPENED, MEASURED), measure("defect-rate", MAY, "3.3"), SIGNATORY)
                .expectEvents(
                        new KpiMeasured(ID, "defect-rate", MAY, new BigDecimal("3.3"), EVIDENCE, SIGNATORY.id(), NOW));
    }

    @Test
    void keepsNewEvidenceOfTheSameValue() {
        var more = new MeasureKpi(ID, "defect-rate", MAY, new BigDecimal("3.1"), List.of());
        after(List.of(OPENED, MEASURED), more, PREPARER)
                .expectEvents(
                        new KpiMeasured(ID, "defect-rate", MAY, new BigDecimal("3.1"), List.of(), PREPARER.id(), NOW));
    }

    @Test
    void refusesToChangeAVerifiedMonth() {
        refuses(
                InvestmentRefusal.MONTH_ALREADY_VERIFIED,
                List.of(OPENED, MEASURED, VERIFIED),
                measure("defect-rate", MAY, "3.3"),
                PREPARER);
    }

    @Test
    void refusesAnIndicatorThatWasNotAgreed() {
        refuses(InvestmentRefusal.INDICATOR_UNKNOWN, List.of(OPENED), measure("yield", MAY, "1"), PREPARER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "2026-06"})
    void takesTheFirstAndTheCurrentMonth(String month) {
        var value = new BigDecimal("3.1");
        after(List.of(OPENED), measure("defect-rate", YearMonth.parse(month), "3.1"), PREPARER)
                .expectEvents(new KpiMeasured(
                        ID, "defect-rate", YearMonth.parse(month), value, EVIDENCE, PREPARER.id(), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "2026-07"})
    void refusesMonthsBeforeTheAgreementAndToCome(String month) {
        refuses(
                InvestmentRefusal.MONTH_OUT_OF_RANGE,
                List.of(OPENED),
                measure("defect-rate", YearMonth.parse(month), "3.1"),
                PREPARER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e19", "1e-19", "1234567890123456789"})
    void refusesNumbersNoGaugeShows(String value) {
        refuses(InvestmentRefusal.VALUE_OUT_OF_RANGE, List.of(OPENED), measure("defect-rate", MAY, value), PREPARER);
    }

    @Test
    void isAbsentToOthers() {
        refuses(SharedRefusal.NOT_FOUND, List.of(OPENED), measure("defect-rate", MAY, "3"), FOREIGN);
    }

    @Test
    void refusesAfterTheEnd() {
        refuses(
                InvestmentRefusal.INVESTMENT_CLOSED,
                List.of(OPENED, CLOSED),
                measure("defect-rate", MAY, "3"),
                PREPARER);
    }

    private static MeasureKpi measure(String indicator, YearMonth month, String value) {
        return new MeasureKpi(ID, indicator, month, new BigDecimal(value), EVIDENCE);
    }
}
