package org.gongdan.subsidy.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongdan.config.file.CsvTable;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.policy.PolicySet.Cell;
import org.gongdan.subsidy.policy.PolicySet.Spread;
import org.jspecify.annotations.Nullable;

/**
 * Policy figures as one CSV table, the same on every machine and in every language; what the hash of a set is of. What is
 * withheld is {@code *}, what does not exist is empty.
 */
public final class PolicyFile {

    public static final String MEDIA_TYPE = CsvTable.MEDIA_TYPE;

    static final String WITHHELD = "*";

    private static final String[] COLUMNS = {
        "kind",
        "name",
        "second",
        "enterprises",
        "investments",
        "registered",
        "penetration",
        "cost",
        "publicMoney",
        "leverage",
        "unitCost",
        "functionFit",
        "benefitCostLower",
        "benefitCostMedian",
        "benefitCostUpper",
        "claimedLower",
        "claimedMedian",
        "claimedUpper",
        "verifiedLower",
        "verifiedMedian",
        "verifiedUpper",
        "peerAdjustedLower",
        "peerAdjustedMedian",
        "peerAdjustedUpper"
    };

    private PolicyFile() {}

    public static String csv(PolicySet set) {
        return csv(set, _ -> true);
    }

    /** Only those cells, with the histograms and comparisons of all. */
    public static String csv(PolicySet set, Predicate<Cell> wanted) {
        return CsvTable.text(csv -> write(set, wanted, csv));
    }

    private static void write(PolicySet set, Predicate<Cell> wanted, CsvTable csv) {
        csv.line(COLUMNS);
        set.cells().stream().filter(wanted).forEach(cell -> csv.line(line(cell)));
        set.histograms()
                .forEach(histogram -> histogram
                        .bins()
                        .forEach(bin -> csv.line(padded(
                                "HISTOGRAM/" + histogram.grade(),
                                plain(bin.from()),
                                plain(bin.to()),
                                "",
                                bin.investments() == null
                                        ? WITHHELD
                                        : bin.investments().toString()))));
        set.measured()
                .forEach(measured -> csv.line(Stream.of(
                                Stream.of("BENCHMARK/" + measured.basis(), measured.benchmark(), ""),
                                Stream.of(
                                        measured.enterprises() == null
                                                ? WITHHELD
                                                : measured.enterprises().toString()),
                                Stream.of("", "", plain(measured.share()), "", "", "", "", ""),
                                quartiles(measured.spread()))
                        .flatMap(each -> each)
                        .toArray(String[]::new)));
    }

    /** @return 64 hexadecimal digits */
    public static String sha256(PolicySet set) {
        return Sha256.hex(csv(set));
    }

    private static String[] line(Cell cell) {
        var figures = cell.figures();
        var name = Stream.of(cell.dimension().name(), cell.value(), cell.second());
        if (figures == null) {
            return Stream.concat(name, Stream.generate(() -> WITHHELD).limit(COLUMNS.length - 3L))
                    .toArray(String[]::new);
        }
        return Stream.of(
                        name,
                        Stream.of(
                                String.valueOf(figures.enterprises()),
                                String.valueOf(figures.investments()),
                                figures.registered() == null
                                        ? ""
                                        : figures.registered().toString(),
                                plain(figures.penetration()),
                                figures.cost().amount(),
                                figures.publicMoney().amount(),
                                plain(figures.leverage()),
                                plain(figures.unitCost()),
                                plain(figures.functionFit())),
                        quartiles(figures.benefitCost()),
                        quartiles(figures.claimed()),
                        quartiles(figures.verified()),
                        quartiles(figures.peerAdjusted()))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private static String[] padded(String... values) {
        var record = Arrays.copyOf(values, COLUMNS.length);
        Arrays.fill(record, values.length, COLUMNS.length, "");
        return record;
    }

    private static Stream<String> quartiles(@Nullable Spread spread) {
        return spread == null
                ? Stream.of("", "", "")
                : Stream.of(plain(spread.lower()), plain(spread.median()), plain(spread.upper()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
