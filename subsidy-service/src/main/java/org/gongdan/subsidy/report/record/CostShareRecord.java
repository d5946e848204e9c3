package org.gongdan.subsidy.report.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.gongdan.reporting.CostShareReport;
import org.gongdan.reporting.CostShareReport.PartyLine;
import org.gongdan.reporting.CostShareReport.ShareLine;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.payment.ConfirmedPayments;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.springframework.stereotype.Component;

/**
 * Gathers who bears how much of every project. Paid is what the bank has confirmed: the same source that
 * reconciliation takes it from.
 */
@Component
class CostShareRecord implements RecordSource {

    private static final int DECIMALS = 6;

    private final Portfolio portfolio;
    private final ConfirmedPayments payments;

    CostShareRecord(Portfolio portfolio, ConfirmedPayments payments) {
        this.portfolio = portfolio;
        this.payments = payments;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.COST_SHARE;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var borne = new EnumMap<Party, Borne>(Party.class);
        for (var party : Party.values()) {
            borne.put(party, Borne.NOTHING);
        }
        var lines = new ArrayList<ShareLine>();
        for (var investment : portfolio.of(wish)) {
            var confirmed = payments.of(investment.id());
            for (var party : Party.values()) {
                var paid = confirmed.stream()
                        .filter(payment -> payment.party() == party)
                        .map(ConfirmedPayments.Confirmed::amount)
                        .toList();
                borne.computeIfPresent(party, (_, before) -> before.plus(share(investment, party), Money.sum(paid)));
            }
            lines.add(line(investment, Money.sum(confirmed, ConfirmedPayments.Confirmed::amount), names));
        }
        return new CostShareReport(head, lines, parties(borne, names));
    }

    /** What a party bears of the projects so far. */
    private record Borne(int projects, Money borne, Money paid) {

        private static final Borne NOTHING = new Borne(0, Money.ZERO, Money.ZERO);

        private Borne plus(Money more, Money paidMore) {
            return new Borne(projects + (more.isPositive() ? 1 : 0), borne.plus(more), paid.plus(paidMore));
        }
    }

    private static List<PartyLine> parties(EnumMap<Party, Borne> borne, Names names) {
        var whole = Money.sum(borne.values(), Borne::borne);
        if (whole.isZero()) {
            return List.of();
        }
        return borne.entrySet().stream()
                .map(entry -> new PartyLine(
                        names.ofParty(entry.getKey()),
                        entry.getValue().projects(),
                        entry.getValue().borne().yuan(),
                        part(entry.getValue().borne(), whole),
                        entry.getValue().paid().yuan()))
                .toList();
    }

    private static BigDecimal part(Money part, Money whole) {
        return part.yuan().divide(whole.yuan(), DECIMALS, RoundingMode.HALF_UP);
    }

    private static ShareLine line(InvestmentList.Summary investment, Money paid, Names names) {
        var programme = new ProgrammeId(investment.programmeId());
        return new ShareLine(
                investment.id().value(),
                names.ofEnterprise(investment.uscc()),
                names.ofProgramme(programme, investment.programmeVersion()),
                names.ofTier(programme, investment.programmeVersion(), investment.tier()),
                investment.eligibleCost().yuan(),
                share(investment, Party.GOVERNMENT).yuan(),
                share(investment, Party.ASSOCIATION).yuan(),
                share(investment, Party.LEAD).yuan(),
                share(investment, Party.PROVIDER).yuan(),
                share(investment, Party.ENTERPRISE).yuan(),
                paid.yuan());
    }

    private static Money share(InvestmentList.Summary investment, Party party) {
        return investment.shares().getOrDefault(party, Money.ZERO);
    }
}
