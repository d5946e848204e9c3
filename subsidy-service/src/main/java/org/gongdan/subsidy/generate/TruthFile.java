package org.gongdan.subsidy.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongdan.subsidy.shared.Money;

/** The patterns that were planted, one a line, for whoever measures how many of them a screen finds. */
final class TruthFile implements AutoCloseable, Frauds.Truth {

    private final CsvWriter lines;
    private int count;

    TruthFile(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            lines = CsvWriter.builder().build(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        lines.writeRecord("pattern", "investment", "uscc", "subject", "amount", "note");
    }

    @Override
    public void planted(Frauds.Pattern pattern, Undertaking where, String subject, Money amount, String note) {
        count++;
        lines.writeRecord(pattern.name(), where.id.value(), where.firm.uscc, subject, amount.amount(), note);
    }

    int count() {
        return count;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
