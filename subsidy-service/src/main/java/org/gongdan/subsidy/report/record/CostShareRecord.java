package org.gongdan.subsidy.report.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongdan.reporting.CostShareReport;
import org.gongdan.reporting.CostShareReport.FundLine;
import org.gongdan.reporting.CostShareReport.ShareLine;
import org.gongdan.reporting.ReportHead;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.payment.ConfirmedPayments;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers who bears what of every project, and what the funds have left. Paid is what the bank has confirmed: the same
 * source that reconciliation takes it from.
 */
@Component
class CostShareRecord {

    private final InvestmentList investments;
    private final ConfirmedPayments payments;
    private final Funds funds;
    private final Texts texts;

    CostShareRecord(InvestmentList investments, ConfirmedPayments payments, Funds funds, Texts texts) {
        this.investments = investments;
        this.payments = payments;
        this.funds = funds;
        this.texts = texts;
    }

    /** @param programme only projects of this programme; funds serve all programmes and are always shown */
    CostShareReport gather(ReportHead head, @Nullable ProgrammeId programme, Names names, Locale locale) {
        return new CostShareReport(
                head, funds.all().stream().map(fund -> fundLine(fund, locale)).toList(), shareLines(programme, names));
    }

    private List<ShareLine> shareLines(@Nullable ProgrammeId programme, Names names) {
        var lines = new ArrayList<ShareLine>();
        for (var page = 0; ; page++) {
            var found = investments.list(InvestmentList.Filter.ALL, new PageRequest(page, PageRequest.LARGEST));
            found.items().stream()
                    .filter(each -> programme == null || programme.value().equals(each.programmeId()))
                    .map(each -> shareLine(each, names))
                    .forEach(lines::add);
            if (found.items().size() < PageRequest.LARGEST) {
                return lines;
            }
        }
    }

    private ShareLine shareLine(InvestmentList.Summary investment, Names names) {
        var programme = new ProgrammeId(investment.programmeId());
        var paid = Money.sum(payments.of(investment.id()), ConfirmedPayments.Confirmed::amount);
        return new ShareLine(
                investment.id().value(),
                names.ofEnterprise(investment.uscc()),
                names.ofProgramme(programme, investment.programmeVersion()),
                names.ofTier(programme, investment.programmeVersion(), investment.tier()),
                investment.eligibleCost().yuan(),
                share(investment, Party.GOVERNMENT),
                share(investment, Party.ASSOCIATION),
                share(investment, Party.LEAD),
                share(investment, Party.PROVIDER),
                share(investment, Party.ENTERPRISE),
                paid.yuan());
    }

    private static BigDecimal share(InvestmentList.Summary investment, Party party) {
        return investment.shares().getOrDefault(party, Money.ZERO).yuan();
    }

    private FundLine fundLine(Funds.Balance fund, Locale locale) {
        var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new FundLine(
                fund.fundId().value(),
                english ? fund.nameEn() : fund.nameZh(),
                texts.in(locale, "report.party." + fund.funder()),
                fund.year(),
                fund.appropriated().yuan(),
                fund.reserved().yuan(),
                fund.committed().yuan(),
                fund.paid().yuan(),
                fund.recovered().yuan());
    }
}
