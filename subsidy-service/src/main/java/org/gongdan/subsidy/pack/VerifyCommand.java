package org.gongdan.subsidy.pack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gongdan.subsidy.pack.check.Fault;
import org.gongdan.subsidy.pack.check.PackCheck;
import org.gongdan.subsidy.pack.check.PackCheck.Seen;
import org.gongdan.subsidy.pack.seal.PartKind;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify PACK.zip [--key KEY] [--list]}: checks a pack without a server. Ends with 0 when all of it fits, with 1 and
 * the name of the first thing that does not, or with 2 when it was called wrongly.
 */
public final class VerifyCommand {

    private static final int FINE = 0;
    private static final int UNFIT = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundle words;

    private VerifyCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        var isEnglish = environment
                .getOrDefault("GONGDAN_LANG", "zh")
                .toLowerCase(Locale.ROOT)
                .startsWith("en");
        this.words = ResourceBundle.getBundle(
                "i18n.pack",
                isEnglish ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err, System.getenv()));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
        return new VerifyCommand(out, err, environment).answer(new ArrayList<>(arguments));
    }

    private int answer(List<String> arguments) {
        var isListing = arguments.remove("--list");
        @Nullable NoteKey expected = null;
        var option = arguments.indexOf("--key");
        if (option >= 0 && option + 1 < arguments.size()) {
            var text = arguments.remove(option + 1);
            arguments.remove(option);
            try {
                expected = NoteKey.parse(text);
            } catch (IllegalArgumentException malformed) {
                return refuse("key-invalid", text);
            }
        }
        if (arguments.size() != 1 || arguments.getFirst().startsWith("--")) {
            return refuse("usage");
        }
        try {
            var result = PackCheck.of(Path.of(arguments.getFirst()), expected);
            var fault = result.fault();
            var seen = result.seen();
            return fault != null || seen == null ? name(fault) : show(seen, expected, isListing);
        } catch (IOException | InvalidPathException unreadable) {
            return refuse("unreadable", arguments.getFirst(), String.valueOf(unreadable.getMessage()));
        }
    }

    private int name(@Nullable Fault fault) {
        if (fault != null) {
            out.println(say(
                    "verifier.unfit",
                    words.getString("pack.part." + fault.kind()),
                    words.getString("pack.reason." + fault.reason())));
            out.println("  " + fault);
        }
        return UNFIT;
    }

    private int show(Seen seen, @Nullable NoteKey expected, boolean isListing) {
        var manifest = seen.manifest();
        out.println(say("verifier.sound", manifest.files().size(), seen.events().size()));
        line("verifier.pack", manifest.pack());
        line("verifier.investments", String.join(", ", manifest.investments()));
        line(
                "verifier.checkpoint",
                say(
                        "verifier.checkpoint.of",
                        seen.checkpoint().origin(),
                        String.valueOf(seen.checkpoint().size()),
                        seen.checkpoint().root().base64()));
        line("verifier.key", seen.key().text());
        line(
                "verifier.witnesses",
                seen.witnesses().isEmpty()
                        ? words.getString("pack.verifier.witnesses.none")
                        : String.join(", ", seen.witnesses()));
        for (var kind :
                List.of(PartKind.EVENT, PartKind.EVIDENCE, PartKind.REPORT, PartKind.DECISION, PartKind.PROGRAMME)) {
            line("part." + kind, String.valueOf(seen.count(kind)));
        }
        manifest.absent()
                .forEach(each -> line("verifier.absent", each.kind() + " " + each.what() + ": " + each.because()));
        if (isListing) {
            seen.events()
                    .forEach(event -> out.printf(
                            Locale.ROOT,
                            "  %12d  %s  %s  %s/%d%n",
                            event.position(),
                            event.timestamp(),
                            event.name(),
                            event.stream(),
                            event.sequence()));
        }
        if (expected == null) {
            err.println(say("cli.without-key", seen.key().text()));
        }
        return FINE;
    }

    private void line(String key, String value) {
        out.println("  " + words.getString("pack." + key) + ": " + value);
    }

    private int refuse(String key, Object... arguments) {
        err.println(say("cli." + key, arguments));
        return USAGE;
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString("pack." + key), Locale.ROOT).format(arguments);
    }
}
