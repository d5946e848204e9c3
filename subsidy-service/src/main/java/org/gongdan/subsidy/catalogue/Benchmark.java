package org.gongdan.subsidy.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody published, with its source. It is never a fact here: it stands beside what was measured.
 *
 * @param direction which way is better
 * @param measure which measured distribution it is compared with
 */
public record Benchmark(
        String code,
        Bilingual name,
        Claim claim,
        Unit unit,
        Direction direction,
        Measure measure,
        Status status,
        Source source) {

    /** The span that was claimed; both are the same for one figure. */
    public record Claim(BigDecimal least, BigDecimal most) {}

    /** What the figures are in. */
    public enum Unit {
        PERCENT,
        TIMES
    }

    /** Which way improvement goes. */
    public enum Direction {
        LOWER,
        HIGHER
    }

    /** Whether anybody has checked it. */
    public enum Status {
        UNVERIFIED_CLAIM,
        VERIFIED
    }

    /** Where it was published. */
    public record Source(Bilingual publication, LocalDate date) {}

    /** @param indicators codes whose changes are compared; none for the other kinds */
    public record Measure(Kind kind, @Nullable List<String> indicators) {

        public Measure {
            indicators = indicators == null ? List.of() : List.copyOf(indicators);
        }
    }

    /** What is measured. */
    public enum Kind {
        /** By how many percent an indicator differs from its baseline. */
        INDICATOR_CHANGE,
        /** How many times better an indicator is than its baseline. */
        INDICATOR_RATIO,
        /** The part of enterprises that bought a function they do not need. */
        REDUNDANT_FUNCTIONS,
        /** The part of registered enterprises with an investment. */
        PENETRATION
    }
}
