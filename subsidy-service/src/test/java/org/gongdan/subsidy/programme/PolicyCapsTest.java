package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What earlier awards leave of the caps on a firm, as the published schemes count them: on the day of the grant. */
class PolicyCapsTest {

    @ParameterizedTest
    @CsvSource({
        // three rolling years of de minimis: the last day on which the earlier award counts, and the day after
        "e1-de-minimis, de-minimis, 2024-05-10, 300000.00, 2027-05-09, 1000000.00,      0.00",
        "e1-de-minimis, de-minimis, 2024-05-10, 300000.00, 2027-05-10, 1000000.00, 300000.00",
        "e1-de-minimis, de-minimis, 2024-05-10, 299999.99, 2027-05-09, 1000000.00,      0.01",
        "e1-de-minimis, de-minimis, 2024-05-10, 200000.00, 2025-01-01,  199999.98,  99999.99",
        "e1-de-minimis, de-minimis, 2024-05-10, 200000.00, 2025-01-01,  200000.00, 100000.00",
        "e1-de-minimis, de-minimis, 2024-05-10, 200000.00, 2025-01-01,  200000.02, 100000.00",
        "e1-de-minimis, de-minimis, 2024-05-10, 200000.01, 2025-01-01,  200000.00,  99999.99",
        // the financial year of 1 April to 31 March
        "p1-productivity-solutions, financial-year, 2026-03-31, 30000.00, 2026-04-01, 80000.00, 30000.00",
        "p1-productivity-solutions, financial-year, 2026-04-01, 30000.00, 2027-03-31, 80000.00,     0.00",
        "p1-productivity-solutions, financial-year, 2026-04-01, 29999.99, 2027-03-31, 80000.00,     0.01",
        "p1-productivity-solutions, financial-year, 2026-12-31, 10000.00, 2027-01-01, 40000.00, 20000.00",
        "p1-productivity-solutions, financial-year, 2026-12-31, 10000.00, 2027-01-01, 40000.02, 20000.00",
        "p1-productivity-solutions, financial-year, 2026-12-31, 10000.00, 2027-01-01, 39999.98, 19999.99",
        "p1-productivity-solutions, financial-year, 2026-12-31, 10000.00, 2027-04-01, 80000.00, 30000.00",
        // the calendar year of model vouchers
        "s1-shenzhen-model-voucher, firm-year, 2025-12-31, 2000000.00, 2026-01-01, 1000000.00, 300000.00",
        "s1-shenzhen-model-voucher, firm-year, 2026-01-01, 2000000.00, 2026-12-31, 1000000.00,      0.00",
        "s1-shenzhen-model-voucher, firm-year, 2026-01-01, 1700000.00, 2026-12-31, 1000000.00, 300000.00",
        "s1-shenzhen-model-voucher, firm-year, 2026-01-01, 1700000.01, 2026-12-31, 1000000.00, 299999.99",
        "s1-shenzhen-model-voucher, firm-year, 2026-01-01, 1699999.99, 2026-12-31, 1000000.00, 300000.00",
        // once and for all
        "h1-technology-voucher-2016, cumulative, 2016-12-01, 399999.99, 2020-03-31, 300000.00,      0.01",
        "h1-technology-voucher-2020, cumulative, 2016-12-01, 400000.00, 2020-04-01, 300000.00, 200000.00",
        "h1-technology-voucher-2020, cumulative, 2016-12-01, 600000.00, 2036-04-01, 300000.00,      0.00",
    })
    void leaveTheRest(
            String programme,
            String capCode,
            LocalDate grantedOn,
            String granted,
            LocalDate day,
            String cost,
            String government) {
        var rules = Shipped.worked(programme);
        var cap = cap(rules, capCode);
        var counted = cap.countsTogether(grantedOn, day) ? Money.ofYuan(granted) : Money.ZERO;
        var room = cap.room(counted).orElseThrow();

        var split = ShareSolver.solve(new SplitRequest(
                rules,
                facts(rules),
                List.of(new CostLine(rules.costCategories().getFirst().code(), Money.ofYuan(cost))),
                List.of(),
                List.of(room),
                CaseDates.UNKNOWN));

        assertThat(split.shareOf(Party.GOVERNMENT)).isEqualTo(Money.ofYuan(government));
        assertThat(cap.countedOf(split)).isEqualTo(Money.ofYuan(government));
    }

    @ParameterizedTest
    @CsvSource({
        "h1-technology-voucher-2016, 3, 0, true",
        "h1-technology-voucher-2016, 4, 0, false",
        "h1-technology-voucher-2020, 5, 0, true",
        "h1-technology-voucher-2020, 6, 0, false",
        "h1-technology-voucher-2020, 5, 1, false",
        "h1-technology-voucher-2016, 0, 1, false",
    })
    void allowSoManyProjectsAndOneAtATime(String programme, int granted, int running, boolean oneMore) {
        assertThat(Shipped.worked(programme).firmCaps().stream()
                        .flatMap(cap -> cap.countRooms(granted, running).stream())
                        .allMatch(CountRoom::isOpen))
                .isEqualTo(oneMore);
    }

    private static Facts facts(RuleSet rules) {
        return rules.facts().containsKey("localShareholding")
                ? Facts.none().with("localShareholding", new FactValue.Whole(51))
                : Facts.none();
    }

    private static FirmCap cap(RuleSet rules, String code) {
        return rules.firmCaps().stream()
                .filter(cap -> cap.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
