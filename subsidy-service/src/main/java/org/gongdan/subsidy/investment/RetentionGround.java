package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition;
import org.jspecify.annotations.Nullable;

/**
 * Why money held back is due, or is not: the programme's condition with the numbers it was held against.
 *
 * @param condition null where the programme gives only words, which two people judged
 * @param on the day that decided: of the measurement, of the acceptance, or of the decision
 * @param day so many days after going live or after acceptance; null where days play no part
 * @param used verified functions in use; null where use plays no part
 * @param bought functions that were bought; null likewise
 * @param required percent of the bought functions that must be in use; null likewise
 * @param reason what the two people wrote; null where a machine judged
 */
public record RetentionGround(
        @Nullable ReleaseCondition condition,
        LocalDate on,
        @Nullable Integer day,
        @Nullable Integer used,
        @Nullable Integer bought,
        @Nullable Integer required,
        @Nullable String reason) {}
