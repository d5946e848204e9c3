package org.gongdan.subsidy.policy;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.policy.PolicySet.Bin;
import org.gongdan.subsidy.policy.PolicySet.Cell;
import org.gongdan.subsidy.policy.PolicySet.Figures;
import org.gongdan.subsidy.policy.PolicySet.Histogram;
import org.gongdan.subsidy.policy.PolicySet.Measured;
import org.gongdan.subsidy.policy.PolicySet.Spread;
import org.gongdan.subsidy.shared.Money;

/** Figures of one period. */
public final class PolicyExamples {

    private PolicyExamples() {}

    public static PolicySet set(String period, long investments) {
        var spread = new Spread(8, new BigDecimal("-0.1"), new BigDecimal("0.25"), new BigDecimal("0.9"));
        var figures = new Figures(
                12,
                investments,
                60L,
                new BigDecimal("0.2"),
                Money.ofYuan("1400000"),
                Money.ofYuan("700000"),
                BigDecimal.ONE,
                new BigDecimal("100000.00"),
                new BigDecimal("71.5"),
                spread,
                spread,
                spread,
                null);
        return new PolicySet(
                new Period(period),
                List.of(
                        new Cell(Dimension.ALL, "", "", figures),
                        new Cell(Dimension.REGION, "Dongguan", "", figures),
                        new Cell(Dimension.REGION, "=Yunfu", "", null)),
                List.of(new Histogram(
                        Grade.VERIFIED,
                        List.of(new Bin(null, BigDecimal.ZERO, 6L), new Bin(BigDecimal.ZERO, null, null)))),
                List.of(
                        new Measured("fewer-defects", Grade.VERIFIED, 8L, spread, null),
                        new Measured("cheaper-acquisition", Grade.VERIFIED, null, null, null),
                        new Measured("penetration", Grade.CLAIMED, 12L, null, new BigDecimal("20"))));
    }
}
