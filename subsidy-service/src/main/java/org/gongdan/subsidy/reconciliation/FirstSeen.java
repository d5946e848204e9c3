package org.gongdan.subsidy.reconciliation;

import java.time.LocalDate;
import org.gongdan.subsidy.investment.Period;

/**
 * Since when a difference has been there without a break: it counts on through reruns, and from one period to the next.
 *
 * @param on the day on which a run recorded it first
 */
public record FirstSeen(Period period, LocalDate on) {}
