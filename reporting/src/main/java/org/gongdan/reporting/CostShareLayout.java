package org.gongdan.reporting;

import static org.gongdan.reporting.Column.Kind.AMOUNT;
import static org.gongdan.reporting.Column.Kind.NUMBER;
import static org.gongdan.reporting.Column.Kind.RATE;
import static org.gongdan.reporting.Column.Kind.TEXT;

import java.util.List;
import org.gongdan.reporting.CostShareReport.PartyLine;
import org.gongdan.reporting.CostShareReport.ShareLine;
import org.gongdan.reporting.CostShareReport.TierLine;

/** How a cost-share statement is laid out. */
final class CostShareLayout {

    private static final TableDesign<ShareLine> SHARES = TableDesign.of(
            "shares",
            Column.<ShareLine>of("investmentId", TEXT, ShareLine::investmentId).under("enterprise"),
            Column.of("enterprise", TEXT, ShareLine::enterprise),
            Column.<ShareLine>of("programme", TEXT, ShareLine::programme).under("tier"),
            Column.of("tier", TEXT, ShareLine::tier),
            Column.summed("eligibleCost", AMOUNT, ShareLine::eligibleCost),
            Column.summed("government", AMOUNT, ShareLine::government),
            Column.summed("association", AMOUNT, ShareLine::association),
            Column.summed("lead", AMOUNT, ShareLine::lead),
            Column.<ShareLine>summed("provider", AMOUNT, ShareLine::provider).under("lead"),
            Column.summed("enterpriseShare", AMOUNT, ShareLine::enterpriseShare),
            Column.summed("paidPublic", AMOUNT, ShareLine::paidPublic));

    private static final TableDesign<TierLine> TIERS = TableDesign.of(
            "tiers",
            Column.<TierLine>of("programme", TEXT, TierLine::programme).under("tier"),
            Column.of("tier", TEXT, TierLine::tier),
            Column.summed("projects", NUMBER, TierLine::projects),
            Column.summed("eligibleCost", AMOUNT, TierLine::eligibleCost),
            Column.summed("government", AMOUNT, TierLine::government),
            Column.summed("association", AMOUNT, TierLine::association),
            Column.summed("lead", AMOUNT, TierLine::lead),
            Column.<TierLine>summed("provider", AMOUNT, TierLine::provider).under("lead"),
            Column.summed("enterpriseShare", AMOUNT, TierLine::enterpriseShare),
            Column.summed("paidPublic", AMOUNT, TierLine::paidPublic));

    private static final TableDesign<PartyLine> PARTIES = TableDesign.of(
            "parties",
            Column.of("party", TEXT, PartyLine::party),
            Column.of("projects", NUMBER, PartyLine::projects),
            Column.summed("borne", AMOUNT, PartyLine::borne),
            Column.of("part", RATE, PartyLine::part),
            Column.summed("paid", AMOUNT, PartyLine::paid));

    static final List<TableDesign<?>> DESIGNS = List.of(SHARES, TIERS, PARTIES);

    private CostShareLayout() {}

    static Layout of(CostShareReport report, Labels labels) {
        var shares = report.shares();
        return new Layout(
                labels.text("subject.cost-share"),
                List.of(Fact.currency(labels)),
                List.of(
                        Fact.count(labels, "figure.projects", shares.size()),
                        Fact.amount(labels, "column.eligibleCost", Yuan.sum(shares, ShareLine::eligibleCost)),
                        Fact.amount(labels, "column.government", Yuan.sum(shares, ShareLine::government)),
                        Fact.amount(labels, "column.association", Yuan.sum(shares, ShareLine::association)),
                        Fact.amount(labels, "column.enterpriseShare", Yuan.sum(shares, ShareLine::enterpriseShare)),
                        Fact.amount(labels, "column.paidPublic", Yuan.sum(shares, ShareLine::paidPublic))),
                List.of(SHARES.with(shares), TIERS.with(report.tiers()), PARTIES.with(report.parties())),
                List.of());
    }
}
