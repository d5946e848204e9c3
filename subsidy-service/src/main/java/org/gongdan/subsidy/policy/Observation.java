package org.gongdan.subsidy.policy;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What policy figures take from one investment.
 *
 * @param tier with its programme, {@code example/B}
 * @param members firms of the joint application; 1 when there is none
 * @param functionFit needed among bought functions, percent; null when nothing was bought
 */
public record Observation(
        InvestmentId investmentId,
        String uscc,
        String region,
        String industry,
        String scenario,
        String tier,
        String mode,
        int members,
        Money cost,
        Money publicMoney,
        @Nullable Integer functionFit,
        @Nullable BigDecimal benefitCost,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal verified,
        @Nullable BigDecimal peerAdjusted,
        List<Movement> movements) {

    public Observation {
        movements = List.copyOf(movements);
    }

    /**
     * How far an indicator has moved.
     *
     * @param lowerIsBetter such as hours or defects
     * @param baseline not zero
     * @param claimed its last value; null before the first
     * @param verified its last verified value; null before the first
     */
    public record Movement(
            String indicator,
            boolean lowerIsBetter,
            BigDecimal baseline,
            @Nullable BigDecimal claimed,
            @Nullable BigDecimal verified) {}

    /** In which group of sizes the cluster is. */
    public String clusterSize() {
        if (members <= 1) {
            return "1";
        }
        return members < 5 ? "2-4" : members < 10 ? "5-9" : "10+";
    }
}
