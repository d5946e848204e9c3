package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** What kind of investments they are and how their indicators moved, for many at once. */
public interface InvestmentProfiles {

    /** By ascending id. */
    List<Profile> of(Collection<InvestmentId> investments);

    /** The last values of their indicators until a day, by investment and indicator. */
    List<Movement> movements(Collection<InvestmentId> investments, LocalDate until);

    /**
     * One investment.
     *
     * @param mode that the applicant declared; null when it did not
     * @param functionFit needed among bought functions, percent; null when nothing was bought
     */
    record Profile(
            InvestmentId investmentId,
            ApplicationId applicationId,
            String uscc,
            String programmeId,
            String tier,
            String scenario,
            @Nullable String mode,
            Money eligibleCost,
            Money publicShare,
            @Nullable Integer functionFit) {}

    /**
     * One indicator of one investment.
     *
     * @param lowerIsBetter such as hours or defects
     * @param claimed of the last month that was reported
     * @param verified of the last month that was verified; null before the first
     */
    record Movement(
            InvestmentId investmentId,
            String indicator,
            boolean lowerIsBetter,
            BigDecimal baseline,
            BigDecimal claimed,
            @Nullable BigDecimal verified) {}
}
