package org.gongdan.subsidy.catalogue;

import java.util.Optional;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A published share of enterprises that bought functions nobody needs. Nobody has checked it, so it is shown beside
 * measured figures with its source, and decides nothing.
 */
@Component
public class FitBenchmark {

    private final @Nullable Figure figure;

    FitBenchmark(
            @Value("${gongdan.benchmarks.unneeded-functions.percent:}") String percent,
            @Value("${gongdan.benchmarks.unneeded-functions.source-zh:}") String sourceZh,
            @Value("${gongdan.benchmarks.unneeded-functions.source-en:}") String sourceEn) {
        this.figure =
                percent.isBlank() ? null : new Figure(Integer.parseInt(percent), new Bilingual(sourceZh, sourceEn));
        if (figure != null && figure.source().lacksWords()) {
            throw new IllegalArgumentException(
                    "gongdan.benchmarks.unneeded-functions needs its source in zh and en, or no percent");
        }
    }

    /** @param percent of small and medium enterprises, as the source says */
    public record Figure(int percent, Bilingual source) {}

    /** None when the operator has taken it out. */
    public Optional<Figure> figure() {
        return Optional.ofNullable(figure);
    }
}
