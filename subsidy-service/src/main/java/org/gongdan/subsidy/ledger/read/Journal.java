package org.gongdan.subsidy.ledger.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.gongdan.subsidy.ledger.Ledger.JournalFormat;
import org.gongdan.subsidy.ledger.LedgerAccount;
import org.gongdan.subsidy.shared.Money;

/** Writes a journal in the part of the language that hledger and Beancount have in common, after their own heads. */
final class Journal {

    private final JournalFormat format;
    private final Writer out;
    private final Set<String> declared = new LinkedHashSet<>();
    private long position = -1;

    Journal(JournalFormat format, Writer out) {
        this.format = format;
        this.out = out;
        write("; Gongdan fund ledger\n");
        write(
                switch (format) {
                    case HLEDGER -> "commodity 1000.00 CNY\n";
                    case BEANCOUNT -> "option \"operating_currency\" \"CNY\"\n";
                });
    }

    /** One line of the ledger. */
    record Line(long position, LocalDate on, String fund, LedgerAccount account, String reference, Money amount) {}

    /** @param firstDay no account opens later than the first posting of all */
    void declare(LocalDate firstDay, String fund, LedgerAccount account) {
        var name = name(fund, account);
        if (declared.add(name)) {
            write(
                    switch (format) {
                        case HLEDGER -> "account " + name + "\n";
                        case BEANCOUNT -> firstDay + " open " + name + " CNY\n";
                    });
        }
    }

    void post(Line line) {
        if (line.position() != position) {
            position = line.position();
            write("\n%s * \"%s\" \"event %d\"\n".formatted(line.on(), quoted(line.reference()), position));
        }
        write("  %s  %s CNY\n".formatted(name(line.fund(), line.account()), line.amount()));
    }

    void end() {
        try {
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Beancount wants five roots, and parts that begin with a capital or digit and hold letters, digits and hyphens. */
    private static String name(String fund, LedgerAccount account) {
        var root = switch (account) {
            case APPROPRIATED, CARRIED, LAPSED -> "Equity";
            case AVAILABLE, RESERVED, COMMITTED -> "Assets";
            case PAID -> "Expenses";
            case RECOVERED -> "Income";
        };
        var leaf = account.name().charAt(0) + account.name().substring(1).toLowerCase(Locale.ROOT);
        return root + ":" + part(fund) + ":" + leaf;
    }

    /** Characters that may not stand in a name are written as their code, so that two funds never share one. */
    private static String part(String fund) {
        var part = new StringBuilder("F");
        fund.substring(1).codePoints().forEach(character -> {
            if ((character < 128 && Character.isLetterOrDigit(character)) || character == '-') {
                part.appendCodePoint(character);
            } else {
                part.append("--").append(Integer.toHexString(character)).append("--");
            }
        });
        return part.toString();
    }

    /** A reference is somebody's text: nothing in it may end the string, the line or the description. */
    private static String quoted(String reference) {
        return reference.replaceAll("[\\p{Cntrl}\"\\\\;|]", "_");
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
