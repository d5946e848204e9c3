package org.gongdan.subsidy.investment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.Money;

/** Reads dated flows from a CSV file with the columns date and amount, and finds all its faults in one go. */
final class FlowsFile {

    private static final String DATE = "date";
    private static final String AMOUNT = "amount";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern YUAN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]{1,2})?");

    private final List<CashFlow> flows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private FlowsFile() {}

    /**
     * What is wrong, and where.
     *
     * @param rule the last part of the text's key
     */
    record Fault(long line, String column, String rule, String given) {}

    static FlowsFile read(Path path) throws IOException {
        var file = new FlowsFile();
        try (var records = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(path)) {
            file.take(records);
        } catch (CsvParseException malformed) {
            file.faults.add(new Fault(1, "", "csv", String.valueOf(malformed.getMessage())));
        }
        return file;
    }

    /** Only of use while there are no faults. */
    List<CashFlow> flows() {
        return List.copyOf(flows);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void take(CsvReader<CsvRecord> records) {
        var rows = records.iterator();
        if (!rows.hasNext()) {
            faults.add(new Fault(1, "", "header", ""));
            return;
        }
        var header = rows.next();
        var columns = header.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (columns.size() != 2 || !Set.copyOf(columns).equals(Set.of(DATE, AMOUNT))) {
            faults.add(new Fault(header.getStartingLineNumber(), "", "header", String.join(",", header.getFields())));
            return;
        }
        rows.forEachRemaining(row -> take(row, columns.indexOf(DATE), columns.indexOf(AMOUNT)));
        if (flows.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(header.getStartingLineNumber(), "", "empty", ""));
        }
    }

    private void take(CsvRecord row, int dateColumn, int amountColumn) {
        var line = row.getStartingLineNumber();
        if (row.getFieldCount() != 2) {
            faults.add(new Fault(line, "", "fields", String.valueOf(row.getFieldCount())));
            return;
        }
        var date = date(line, row.getField(dateColumn).strip());
        var amount = amount(line, row.getField(amountColumn).strip());
        if (date.isPresent() && amount.isPresent()) {
            flows.add(new CashFlow(date.get(), amount.get()));
        }
    }

    private Optional<LocalDate> date(long line, String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeException noSuchDay) {
            // answered below, like anything else that is no day
        }
        faults.add(new Fault(line, DATE, DATE, text));
        return Optional.empty();
    }

    private Optional<Money> amount(long line, String text) {
        try {
            if (YUAN.matcher(text).matches()) {
                return Optional.of(Money.ofYuan(text));
            }
        } catch (AmountInvalid beyondRange) {
            // answered below, like anything else that is no amount
        }
        faults.add(new Fault(line, AMOUNT, AMOUNT, text));
        return Optional.empty();
    }
}
