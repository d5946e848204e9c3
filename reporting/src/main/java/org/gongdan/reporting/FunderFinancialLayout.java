package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.AMOUNT;
import static org.gongdan.reporting.Column.Kind.CODE;
import static org.gongdan.reporting.Column.Kind.LONG_TEXT;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.TEXT;

import java.util.List;
import org.gongdan.reporting.FunderFinancialReport.AccountLine;
import org.gongdan.reporting.FunderFinancialReport.FundLine;

/** How the account of a funder's money is laid out. */
final class FunderFinancialLayout {

    private static final TableDesign<AccountLine> ACCOUNT = TableDesign.of(
            "account",
            Column.of("row", CODE, AccountLine::row),
            Column.of("item", LONG_TEXT, AccountLine::item),
            Column.<AccountLine>of("accountSection", TEXT, AccountLine::section).under("item"),
            Column.of("previously", AMOUNT, AccountLine::previously),
            Column.of("now", AMOUNT, AccountLine::now),
            Column.of("cumulative", AMOUNT, AccountLine::cumulative));

    private static final TableDesign<FundLine> FUNDS = TableDesign.of(
            "accountFunds",
            Column.<FundLine>of("fundId", TEXT, FundLine::fundId).under("fundName"),
            Column.of("fundName", TEXT, FundLine::name),
            Column.of("year", NUMBER, FundLine::year),
            Column.summed("authorised", AMOUNT, FundLine::authorised),
            Column.summed("disbursed", AMOUNT, FundLine::disbursed),
            Column.summed("unliquidated", AMOUNT, FundLine::unliquidated),
            Column.summed("unobligated", AMOUNT, FundLine::unobligated));

    static final List<TableDesign<?>> DESIGNS = List.of(ACCOUNT, FUNDS);

    private FunderFinancialLayout() {}

    static Layout of(FunderFinancialReport report, Labels labels) {
        var funds = report.funds();
        return new Layout(
                report.funder() + " · " + report.period(),
                List.of(Fact.currency(labels)),
                List.of(
                        Fact.amount(labels, "column.authorised", Yuan.sum(funds, FundLine::authorised)),
                        Fact.amount(labels, "column.disbursed", Yuan.sum(funds, FundLine::disbursed)),
                        Fact.amount(labels, "column.unliquidated", Yuan.sum(funds, FundLine::unliquidated)),
                        Fact.amount(labels, "column.unobligated", Yuan.sum(funds, FundLine::unobligated))),
                List.of(ACCOUNT.with(report.account()), FUNDS.with(funds)),
                List.of());
    }
}
