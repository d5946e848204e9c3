package org.gongdan.subsidy.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.transparency.tree.Checkpoint;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.ProofCheck;
import org.gongdan.subsidy.transparency.tree.SignedNote;

/**
 * {@code witness FOLDER --name NAME --log-key KEY [--url URL] [--token-file FILE] [--from FILE [--proof FILE] [--out FILE]]}:
 * for a second party. Checks that the log continues the one it co-signed before, and co-signs it; a log that was rolled
 * back or forked is refused, and both checkpoints are named.
 */
public final class WitnessCommand {

    private static final Set<String> OPTIONS =
            Set.of("--name", "--log-key", "--url", "--token-file", "--from", "--proof", "--out");

    private final CommandLine line;
    private final WitnessSource source;
    private final Clock clock;

    private WitnessCommand(CommandLine line, WitnessSource source, Clock clock) {
        this.line = line;
        this.source = source;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        var line = CommandLine.ofProcess();
        System.exit(line.run(() -> {
            var read = read(List.of(arguments), line.words());
            run(read, line, source(read, line), Clock.systemUTC());
        }));
    }

    static Arguments read(List<String> arguments, Words words) {
        return Arguments.read(arguments, OPTIONS, words);
    }

    static void run(Arguments arguments, CommandLine line, WitnessSource source, Clock clock) {
        var folder = Path.of(arguments.name());
        try (var opened =
                WitnessFolder.open(folder).orElseThrow(() -> line.words().failure("witness.busy", folder))) {
            new WitnessCommand(line, source, clock).witness(arguments, opened);
        } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw line.words().failure("witness.unreadable", folder, String.valueOf(unreadable.getMessage()));
        }
    }

    static WitnessSource source(Arguments arguments, CommandLine line) {
        var words = line.words();
        var from = arguments.option("--from");
        if (from.isPresent()) {
            return new WitnessSource.OfFiles(
                    Path.of(from.get()),
                    arguments.option("--proof").map(Path::of).orElse(null),
                    arguments.option("--out").map(Path::of).orElse(null));
        }
        var token = arguments.option("--token-file").map(file -> token(Path.of(file), words));
        var given =
                token.or(() -> java.util.Optional.ofNullable(line.environment().get("GONGDAN_TOKEN")));
        var url = arguments.option("--url");
        Bearer bearer = given.isPresent() ? given::get : Login.of(line.stack(), "auditor", line.environment(), words);
        return new WitnessSource.OfService(
                new ApiClient(URI.create(url.orElseGet(() -> line.stack().portalUrl())), bearer, words));
    }

    private void witness(Arguments arguments, WitnessFolder folder) throws IOException {
        var words = line.words();
        var signer = folder.signer(arguments.option("--name").orElse("witness"));
        line.out().println(words.of("witness.key", signer.key().text()));
        var log = logKey(arguments, folder);
        var text = source.checkpoint();
        var offered = SignedNote.parse(text);
        if (!log.signed(offered)) {
            throw words.failure("witness.not-signed", log.text());
        }
        var now = Checkpoint.parse(offered.text());
        if (!now.origin().equals(log.name())) {
            throw words.failure("witness.not-signed", log.text());
        }
        var before = folder.remembered();
        if (before.isPresent()) {
            requireContinuation(before.get(), offered, now, folder);
        }
        var cosigned = new SignedNote(
                        offered.text(),
                        offered.signatures().stream()
                                .filter(each -> each.keyId() == log.id())
                                .toList())
                .with(signer.sign(offered.text(), clock.instant()));
        folder.rememberLogKey(log);
        folder.remember(cosigned);
        source.handBack(cosigned);
        line.out()
                .println(words.of(
                        "witness.signed",
                        now.origin(),
                        Long.toString(now.size()),
                        now.root().base64()));
    }

    /** Given once, and remembered: who took it from the log each time would witness any log. */
    private NoteKey logKey(Arguments arguments, WitnessFolder folder) throws IOException {
        var words = line.words();
        var remembered = folder.logKey();
        var given = arguments.option("--log-key");
        if (given.isEmpty()) {
            if (remembered.isEmpty()) {
                throw words.failure("witness.log-key-wanted", source.logKey());
            }
            return remembered.get();
        }
        NoteKey key;
        try {
            key = NoteKey.parse(given.get());
        } catch (IllegalArgumentException malformed) {
            throw words.failure("witness.log-key-invalid", given.get());
        }
        if (key.kind() != NoteKey.LOG) {
            throw words.failure("witness.log-key-invalid", given.get());
        }
        if (remembered.isPresent() && !remembered.get().equals(key)) {
            throw words.failure("witness.log-key-other", remembered.get().text(), key.text());
        }
        return key;
    }

    private void requireContinuation(SignedNote before, SignedNote offered, Checkpoint now, WitnessFolder folder)
            throws IOException {
        var words = line.words();
        var last = Checkpoint.parse(before.text());
        if (now.size() < last.size()) {
            folder.keepRefused(offered);
            throw words.failure(
                    "witness.rolled-back", before.text().strip(), offered.text().strip());
        }
        var proof = now.size() == last.size()
                ? java.util.Optional.of(List.<org.gongdan.subsidy.transparency.tree.TreeHash>of())
                : source.consistency(last.size(), now.size());
        if (proof.isEmpty()) {
            throw words.failure("witness.proof-wanted", Long.toString(last.size()), Long.toString(now.size()));
        }
        if (!ProofCheck.isPrefix(last.size(), last.root(), now.size(), now.root(), proof.get())) {
            folder.keepRefused(offered);
            throw words.failure(
                    "witness.forked", before.text().strip(), offered.text().strip());
        }
    }

    private static String token(Path file, Words words) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw words.failure("witness.unreadable", file, String.valueOf(unreadable.getMessage()));
        }
    }
}
