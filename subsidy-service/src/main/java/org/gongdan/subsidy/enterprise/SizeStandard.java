package org.gongdan.subsidy.enterprise;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongdan.subsidy.shared.Money;

/**
 * A standard that says how large an enterprise is: per industry, the lower bounds of each class. Whoever misses one
 * bound of a class falls into the next smaller one; below the smallest bounds is micro.
 *
 * @param id names the standard in events
 */
public record SizeStandard(String id, Map<String, Bounds> industries) {

    /** 工信部联企业〔2011〕300号, the standard in force. */
    public static final SizeStandard MIIT_300 = read("MIIT-2011-300", "sme-size-300.csv");

    public SizeStandard {
        industries = Collections.unmodifiableMap(new LinkedHashMap<>(industries));
    }

    /** What an industry must reach to be large, medium or small. */
    public record Bounds(String nameZh, Bound large, Bound medium, Bound small) {}

    /** Figures to be reached all together; zero where the standard asks for none. */
    public record Bound(int staff, Money revenue, Money assets) {

        boolean isReachedBy(SizeFigures figures) {
            return figures.staff() >= staff
                    && figures.revenue().compareTo(revenue) >= 0
                    && figures.assets().compareTo(assets) >= 0;
        }
    }

    public Set<String> industryNames() {
        return industries.keySet();
    }

    /** @return the class, or nothing when the standard does not know the industry */
    public Optional<SizeClass> classify(String industry, SizeFigures figures) {
        return Optional.ofNullable(industries.get(industry)).map(bounds -> {
            if (bounds.large().isReachedBy(figures)) {
                return SizeClass.LARGE;
            }
            if (bounds.medium().isReachedBy(figures)) {
                return SizeClass.MEDIUM;
            }
            return bounds.small().isReachedBy(figures) ? SizeClass.SMALL : SizeClass.MICRO;
        });
    }

    private static SizeStandard read(String id, String resource) {
        try (var file = Objects.requireNonNull(SizeStandard.class.getResourceAsStream(resource), resource);
                var rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var industries = new LinkedHashMap<String, Bounds>();
            for (var row : rows) {
                industries.put(
                        row.getField("industry_en"),
                        new Bounds(
                                row.getField("industry_zh"),
                                bound(row, "large"),
                                bound(row, "medium"),
                                bound(row, "small")));
            }
            return new SizeStandard(id, industries);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Bound bound(NamedCsvRecord row, String size) {
        return new Bound(
                Math.toIntExact(number(row, size + "_staff")),
                tenThousands(number(row, size + "_revenue_wan")),
                tenThousands(number(row, size + "_assets_wan")));
    }

    private static long number(NamedCsvRecord row, String column) {
        var field = row.getField(column);
        return field.isEmpty() ? 0 : Long.parseLong(field);
    }

    /** The standard counts in 万元. */
    private static Money tenThousands(long wan) {
        return Money.ofFen(wan * 1_000_000);
    }
}
