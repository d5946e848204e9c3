package org.gongdan.subsidy.joint;

import org.gongdan.subsidy.programme.CostDriver;

/**
 * What a member states of itself, so that shared cost can be divided; the others see only its part in percent.
 *
 * @param headcount people employed
 * @param outputYuan value of a year's output
 * @param units what it uses of the shared thing: machines, lines, seats
 */
public record Figures(long headcount, long outputYuan, long units) {

    public static final Figures NONE = new Figures(0, 0, 0);

    /** @param weight what was agreed for this member, for {@link CostDriver#WEIGHTS} */
    long of(CostDriver driver, long weight) {
        return switch (driver) {
            case EQUAL -> 1;
            case HEADCOUNT -> headcount;
            case OUTPUT_VALUE -> outputYuan;
            case UNITS -> units;
            case WEIGHTS -> weight;
        };
    }
}
