package org.gongdan.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/** Who bears how much of every project, added up per tier and per party. */
public record CostShareReport(ReportHead head, List<ShareLine> shares, List<PartyLine> parties)
        implements ReportRecord {

    public CostShareReport {
        shares = List.copyOf(shares);
        parties = List.copyOf(parties);
    }

    /** The projects of each programme and tier added up, in the order in which the tiers first appear. */
    public List<TierLine> tiers() {
        var tiers = new LinkedHashMap<List<String>, TierLine>();
        for (var share : shares) {
            var line = new TierLine(
                    share.programme(),
                    share.tier(),
                    1,
                    share.eligibleCost(),
                    share.government(),
                    share.association(),
                    share.lead(),
                    share.provider(),
                    share.enterpriseShare(),
                    share.paidPublic());
            tiers.merge(List.of(share.programme(), share.tier()), line, TierLine::plus);
        }
        return List.copyOf(tiers.values());
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

    /** One tier of one programme. */
    public record TierLine(
            String programme,
            String tier,
            int projects,
            BigDecimal eligibleCost,
            BigDecimal government,
            BigDecimal association,
            BigDecimal lead,
            BigDecimal provider,
            BigDecimal enterpriseShare,
            BigDecimal paidPublic) {

        private TierLine plus(TierLine other) {
            return new TierLine(
                    programme,
                    tier,
                    projects + other.projects,
                    eligibleCost.add(other.eligibleCost),
                    government.add(other.government),
                    association.add(other.association),
                    lead.add(other.lead),
                    provider.add(other.provider),
                    enterpriseShare.add(other.enterpriseShare),
                    paidPublic.add(other.paidPublic));
        }
    }

    /**
     * What one party bears of all projects.
     *
     * @param part of the eligible cost, as a fraction
     * @param paid what the bank has confirmed; nothing for a party that pays from no fund
     */
    public record PartyLine(String party, int projects, BigDecimal borne, BigDecimal part, BigDecimal paid) {

        public PartyLine {
            borne = Yuan.exact(borne);
            paid = Yuan.exact(paid);
        }
    }
}
