package org.gongdan.subsidy.claim;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;

/** The dated outlays of an investment: what its approved claims prove that the enterprise has paid. */
public interface ApprovedOutlays {

    /** By the day they were paid, the earliest first. */
    List<Outlay> of(InvestmentId investment);

    /** @param cost what was approved of the line, without value added tax, more than zero */
    record Outlay(ClaimId claimId, int line, String category, LocalDate paidOn, Money cost) {}
}
