package org.gongdan.subsidy.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.shared.Money;

/** What runs find in the tests of reconciliation. */
public final class Findings {

    public static final Period SEPTEMBER = new Period("2026-09");

    static final Break OVERPAID =
            new Break(Break.Type.PAID_ABOVE_APPROVED, Break.Severity.CRITICAL, yuan("100"), yuan("120"), Money.ZERO);
    static final Break NOTE =
            new Break(Break.Type.APPROVED_NOT_PAID, Break.Severity.INFO, yuan("100"), yuan("80"), Money.ZERO);

    private Findings() {}

    public static Found found(InvestmentId investment, String paid, Break... breaks) {
        return new Found(investment, figures(paid), List.of(breaks));
    }

    static ReconciledFigures figures(String paid) {
        return new ReconciledFigures(
                yuan("50000"),
                yuan("40000"),
                yuan("40000"),
                yuan("4000"),
                yuan(paid),
                yuan(paid),
                yuan("36000"),
                Money.ZERO,
                3,
                3,
                List.of(new ReturnFigure(
                        ReturnFigure.View.ENTERPRISE_WITH_SUBSIDY,
                        ReturnFigure.Grade.VERIFIED,
                        new BigDecimal("1234.5"),
                        new BigDecimal("0.25"),
                        null,
                        14,
                        new BigDecimal("0.3"),
                        new BigDecimal("1.3"),
                        null)));
    }

    public static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }
}
