package org.gongdan.subsidy.statement;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Figures of statements. */
public final class StatementExamples {

    private StatementExamples() {}

    /** @param paid yuan that the government has paid */
    public static StatementFigures figures(String uscc, String name, int year, String paid) {
        var money = Money.ofYuan(paid);
        return new StatementFigures(
                uscc,
                name,
                year,
                List.of(new StatementFigures.Funder(
                        Party.GOVERNMENT, Money.ofYuan("30000"), money, Money.ZERO, money, money, Money.ZERO)),
                new StatementFigures.OwnShare(Money.ofYuan("70000"), Money.ofYuan("1000")),
                new StatementFigures.Claims(1, 1, 0, Money.ofYuan("1500"), Money.ofYuan("1500")),
                null,
                new StatementFigures.Reports(3, 2),
                List.of(new StatementFigures.Project(
                        "investment-1",
                        "绣检",
                        Money.ofYuan("100000"),
                        Money.ofYuan("30000"),
                        money,
                        String.valueOf(year),
                        new BigDecimal("-12.50"),
                        null,
                        new BigDecimal("0.250000"),
                        null,
                        1)));
    }
}
