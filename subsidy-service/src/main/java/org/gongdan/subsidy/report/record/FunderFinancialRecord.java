package org.gongdan.subsidy.report.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongdan.reporting.FunderFinancialReport;
import org.gongdan.reporting.FunderFinancialReport.AccountLine;
import org.gongdan.reporting.FunderFinancialReport.FundLine;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.Money;
import org.springframework.stereotype.Component;

/** Gathers the account of one funder's money from the movements of its funds, dated as they were recorded. */
@Component
class FunderFinancialRecord implements RecordSource {

    private final WantedFunds funds;
    private final FundAccounts accounts;
    private final OtherShares others;

    FunderFinancialRecord(WantedFunds funds, FundAccounts accounts, OtherShares others) {
        this.funds = funds;
        this.accounts = accounts;
        this.others = others;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.FUNDER_FINANCIAL;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var funder = Objects.requireNonNull(wish.funder());
        var period = Objects.requireNonNull(wish.period());
        var before = FundAccounts.Account.EMPTY;
        var end = FundAccounts.Account.EMPTY;
        var lines = new ArrayList<FundLine>();
        for (var fund : funds.of(new FundList.Filter(null, null, funder, null))) {
            var opening = accounts.until(fund.fundId(), period.firstDay().minusDays(1));
            var closing = accounts.until(fund.fundId(), period.lastDay());
            before = before.plus(opening);
            end = end.plus(closing);
            if (!closing.equals(FundAccounts.Account.EMPTY)) {
                lines.add(line(fund, closing, names));
            }
        }
        return new FunderFinancialReport(
                head,
                names.ofParty(funder),
                period.label(),
                lines.isEmpty() ? List.of() : account(before, end, others.of(funder, period), names),
                lines);
    }

    private static FundLine line(FundRow fund, FundAccounts.Account account, Names names) {
        return new FundLine(
                fund.fundId().value(),
                WantedFunds.name(fund, names),
                fund.year(),
                account.authorised().yuan(),
                account.disbursed().yuan(),
                account.unliquidated().yuan(),
                account.unobligated().yuan());
    }

    /** Rows a to k, as the form has them. */
    private static List<AccountLine> account(
            FundAccounts.Account before, FundAccounts.Account end, OtherShares.Shares shares, Names names) {
        var rows = new Rows(names, new ArrayList<>());
        rows.add("a", "cash", "received", before.authorised(), end.authorised());
        rows.add("b", "cash", "disbursed", before.disbursed(), end.disbursed());
        rows.add(
                "c",
                "cash",
                "onHand",
                before.authorised().minus(before.disbursed()),
                end.authorised().minus(end.disbursed()));
        rows.add("d", "spending", "authorised", before.authorised(), end.authorised());
        rows.add("e", "spending", "expended", before.disbursed(), end.disbursed());
        rows.add("f", "spending", "unliquidated", before.unliquidated(), end.unliquidated());
        rows.add(
                "g",
                "spending",
                "obligated",
                before.disbursed().plus(before.unliquidated()),
                end.disbursed().plus(end.unliquidated()));
        rows.add("h", "spending", "unobligated", before.unobligated(), end.unobligated());
        rows.add("i", "share", "required", shares.requiredBefore(), shares.required());
        rows.add("j", "share", "proven", shares.provenBefore(), shares.proven());
        rows.add(
                "k",
                "share",
                "remaining",
                shares.requiredBefore().minus(shares.provenBefore()),
                shares.required().minus(shares.proven()));
        return rows.lines();
    }

    private record Rows(Names names, List<AccountLine> lines) {

        void add(String row, String section, String item, Money before, Money end) {
            lines.add(new AccountLine(
                    row,
                    names.word("report.account." + section),
                    names.word("report.account." + section + "." + item),
                    before.yuan(),
                    end.minus(before).yuan()));
        }
    }
}
