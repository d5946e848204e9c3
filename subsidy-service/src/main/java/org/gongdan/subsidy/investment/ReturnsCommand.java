package org.gongdan.subsidy.investment;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gongdan.subsidy.investment.returns.Returns;
import org.gongdan.subsidy.investment.returns.Xirr;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Values dated cash flows without a server: {@code FLOWS.csv [--rate R]}, by default at 0.08 (8 %) a year. Writes JSON
 * to the standard output; faults go to the standard error, a line each in Chinese and in English, with exit code 2.
 */
public final class ReturnsCommand {

    /** The social discount rate of the national parameters for appraising projects (2006). */
    static final BigDecimal DEFAULT_RATE = new BigDecimal("0.08");

    private static final int FINE = 0;
    private static final int REFUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    private ReturnsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        return new ReturnsCommand(out, err).answer(List.of(arguments));
    }

    private int answer(List<String> arguments) {
        if (arguments.size() != 1 && !(arguments.size() == 3 && arguments.get(1).equals("--rate"))) {
            return refuse("", "usage");
        }
        var rate = arguments.size() == 1 ? DEFAULT_RATE : rateIn(arguments.get(2));
        if (rate == null) {
            return refuse("--rate: ", "rate", arguments.get(2));
        }
        try {
            var file = FlowsFile.read(Path.of(arguments.getFirst()));
            for (var fault : file.faults()) {
                var column = fault.column().isEmpty() ? "" : ":" + fault.column();
                refuse(arguments.getFirst() + ":" + fault.line() + column + ": ", fault.rule(), fault.given());
            }
            if (!file.faults().isEmpty()) {
                return REFUSED;
            }
            out.println(json(Returns.of(file.flows(), rate), rate));
            return FINE;
        } catch (IOException | InvalidPathException unreadable) {
            return refuse(arguments.getFirst() + ": ", "unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private int refuse(String where, String rule, Object... given) {
        for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var texts = ResourceBundle.getBundle(
                    "i18n.investment",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            err.println(where + MessageFormat.format(texts.getString("investment.returns." + rule), given));
        }
        return REFUSED;
    }

    private static @Nullable BigDecimal rateIn(String text) {
        try {
            var rate = new BigDecimal(text);
            return rate.compareTo(BigDecimal.ONE.negate()) > 0 && rate.compareTo(BigDecimal.TEN.pow(6)) <= 0
                    ? rate
                    : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static String json(Returns returns, BigDecimal rate) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            write(json, "npv", returns.npv());
            write(json, "rate", rate);
            write(json, "xirr", ReturnFigure.rateIn(returns.xirr()));
            json.writeName("xirrReason");
            var reason = ReturnFigure.reasonIn(returns.xirr());
            if (reason == null) {
                json.writeNull();
            } else {
                json.writeString(reason.name());
            }
            json.writeName("candidates");
            json.writeStartArray();
            if (returns.xirr() instanceof Xirr.Several(var rates)) {
                rates.forEach(json::writeNumber);
            }
            json.writeEndArray();
            write(
                    json,
                    "paybackMonths",
                    returns.paybackMonths() == null ? null : new BigDecimal(returns.paybackMonths()));
            write(json, "roi", returns.roi());
            write(json, "benefitCost", returns.benefitCost());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, @Nullable BigDecimal value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            // written out in full, because not every reader of JSON knows what to do with 1E+3
            json.writeNumber(value.toPlainString());
        }
    }
}
