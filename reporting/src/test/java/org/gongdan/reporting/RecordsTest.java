package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.reporting.AuditTrailReport.AuditLine;
import org.gongdan.reporting.CostShareReport.ShareLine;
import org.gongdan.reporting.FundUtilisationReport.FundLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    @Test
    void refusesSharesThatDoNotMakeUpTheCost() {
        assertThatThrownBy(() -> share("100.00", "30.01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("investment-1")
                .hasMessageContaining("100.01");
    }

    @Test
    void refusesAnAmountFinerThanAFen() {
        assertThatThrownBy(() -> share("100.001", "30.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsUpTiersExactly() {
        var report = new CostShareReport(
                Samples.head(ReportLanguage.EN), List.of(share("100", "30"), share("100.01", "30.01")), List.of());
        var tier = report.tiers().getFirst();
        assertThat(report.tiers()).hasSize(1);
        assertThat(tier.projects()).isEqualTo(2);
        assertThat(tier.eligibleCost()).isEqualTo("200.01");
        assertThat(tier.government()).isEqualTo("60.01");
        assertThat(tier.paidPublic()).isEqualTo("2.00");
    }

    @Test
    void refusesAFundWhosePartsDoNotAddUp() {
        assertThat(fund("1000.10", "995.10").used()).isEqualTo("0.0010");
        assertThatThrownBy(() -> fund("1000.10", "995.11"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fund-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"})
    void refusesWhatIsNoHash(String hash) {
        assertThatThrownBy(() -> new AuditLine(1, Samples.AT, "w", "E", "a", "s", 0, "", hash))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesFileNamesThatEverySystemAccepts() {
        assertThat(ReportKind.COST_SHARE.fileName("R/2026 7", ReportFormat.PDF)).isEqualTo("cost-share-R_2026_7.pdf");
    }

    private static ShareLine share(String eligible, String government) {
        return new ShareLine(
                "investment-1",
                "e",
                "p",
                "t",
                new BigDecimal(eligible),
                new BigDecimal(government),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("60.00"),
                BigDecimal.ONE);
    }

    private static FundLine fund(String appropriated, String available) {
        return new FundLine(
                "fund-1",
                "n",
                "f",
                2026,
                new BigDecimal(appropriated),
                BigDecimal.ZERO,
                BigDecimal.ONE,
                new BigDecimal("3"),
                new BigDecimal("2"),
                BigDecimal.ONE,
                new BigDecimal(available));
    }
}
