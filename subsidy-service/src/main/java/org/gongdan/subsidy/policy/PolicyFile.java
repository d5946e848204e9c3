package org.gongdan.subsidy.policy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongdan.subsidy.policy.PolicySet.Cell;
import org.gongdan.subsidy.policy.PolicySet.Spread;
import org.jspecify.annotations.Nullable;

/**
 * Policy figures as one CSV table, the same on every machine and in every language; what the hash of a set is of. What is
 * withheld is {@code *}, what does not exist is empty.
 */
public final class PolicyFile {

    public static final String MEDIA_TYPE = "text/csv";

    static final String WITHHELD = "*";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
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
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(COLUMNS);
        set.cells().stream().filter(wanted).forEach(cell -> csv.writeRecord(line(cell)));
        set.histograms()
                .forEach(histogram -> histogram
                        .bins()
                        .forEach(bin -> csv.writeRecord(padded(
                                "HISTOGRAM/" + histogram.grade(),
                                plain(bin.from()),
                                plain(bin.to()),
                                "",
                                bin.investments() == null
                                        ? WITHHELD
                                        : bin.investments().toString()))));
        set.measured()
                .forEach(measured -> csv.writeRecord(Stream.of(
                                Stream.of("BENCHMARK/" + measured.basis(), measured.benchmark(), ""),
                                Stream.of(
                                        measured.enterprises() == null
                                                ? WITHHELD
                                                : measured.enterprises().toString()),
                                Stream.of("", "", plain(measured.share()), "", "", "", "", ""),
                                quartiles(measured.spread()))
                        .flatMap(each -> each)
                        .toArray(String[]::new)));
        try {
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** @return 64 hexadecimal digits */
    public static String sha256(PolicySet set) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(csv(set).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String[] line(Cell cell) {
        var figures = cell.figures();
        var name = Stream.of(cell.dimension().name(), inert(cell.value()), inert(cell.second()));
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

    /** What a spreadsheet would run as a formula is a text. */
    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
