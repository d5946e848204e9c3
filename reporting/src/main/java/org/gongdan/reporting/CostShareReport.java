package org.gongdan.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Who bears how much of every project, and what the funds behind it have left. */
public record CostShareReport(ReportHead head, List<FundLine> funds, List<ShareLine> shares) implements ReportRecord {

    public CostShareReport {
        funds = List.copyOf(funds);
        shares = List.copyOf(shares);
    }

    public FundTotals fundTotals() {
        return new FundTotals(
                sumOfFunds(FundLine::appropriated),
                sumOfFunds(FundLine::reserved),
                sumOfFunds(FundLine::committed),
                sumOfFunds(FundLine::paid),
                sumOfFunds(FundLine::recovered),
                sumOfFunds(FundLine::available));
    }

    public ShareTotals shareTotals() {
        return new ShareTotals(
                sumOfShares(ShareLine::eligibleCost),
                sumOfShares(ShareLine::government),
                sumOfShares(ShareLine::association),
                sumOfShares(ShareLine::lead),
                sumOfShares(ShareLine::provider),
                sumOfShares(ShareLine::enterpriseShare),
                sumOfShares(ShareLine::paidPublic));
    }

    private BigDecimal sumOfFunds(Function<FundLine, BigDecimal> amount) {
        return Yuan.sum(funds, amount);
    }

    private BigDecimal sumOfShares(Function<ShareLine, BigDecimal> amount) {
        return Yuan.sum(shares, amount);
    }

    /**
     * One fund in one year. An amount is in exactly one of reserved, committed and paid at a time, and what comes back
     * can be spent again.
     */
    public record FundLine(
            String fundId,
            String name,
            String funder,
            int year,
            BigDecimal appropriated,
            BigDecimal reserved,
            BigDecimal committed,
            BigDecimal paid,
            BigDecimal recovered) {

        public FundLine {
            appropriated = Yuan.exact(appropriated);
            reserved = Yuan.exact(reserved);
            committed = Yuan.exact(committed);
            paid = Yuan.exact(paid);
            recovered = Yuan.exact(recovered);
        }

        public BigDecimal available() {
            return appropriated
                    .add(recovered)
                    .subtract(reserved)
                    .subtract(committed)
                    .subtract(paid);
        }
    }

    /** How the eligible cost of one project is borne; the parts make up the whole to the fen. */
    public record ShareLine(
            String investmentId,
            String enterprise,
            String programme,
            String tier,
            BigDecimal eligibleCost,
            BigDecimal government,
            BigDecimal association,
            BigDecimal lead,
            BigDecimal provider,
            BigDecimal enterpriseShare,
            BigDecimal paidPublic) {

        public ShareLine {
            eligibleCost = Yuan.exact(eligibleCost);
            government = Yuan.exact(government);
            association = Yuan.exact(association);
            lead = Yuan.exact(lead);
            provider = Yuan.exact(provider);
            enterpriseShare = Yuan.exact(enterpriseShare);
            paidPublic = Yuan.exact(paidPublic);
            var parts = government.add(association).add(lead).add(provider).add(enterpriseShare);
            if (parts.compareTo(eligibleCost) != 0) {
                throw new IllegalArgumentException("the shares of " + investmentId + " make " + parts
                        + ", but the eligible cost is " + eligibleCost);
            }
        }
    }

    /** The funds added up. */
    public record FundTotals(
            BigDecimal appropriated,
            BigDecimal reserved,
            BigDecimal committed,
            BigDecimal paid,
            BigDecimal recovered,
            BigDecimal available) {}

    /** The projects added up. */
    public record ShareTotals(
            BigDecimal eligibleCost,
            BigDecimal government,
            BigDecimal association,
            BigDecimal lead,
            BigDecimal provider,
            BigDecimal enterpriseShare,
            BigDecimal paidPublic) {}
}
