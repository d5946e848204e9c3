package org.gongdan.subsidy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.transparency.LogKeys;
import org.gongdan.subsidy.transparency.tree.Checkpoint;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.gongdan.subsidy.transparency.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A second party that has seen the log, and does not forget what it saw. */
class WitnessCommandIT extends ServiceTest {

    private static final Caller FINANCE = new Caller("finance", "finance", Set.of(Role.FINANCE), null);
    private static final Path KNOWN = folder();

    @TempDir
    private Path folder;

    @Autowired
    private Commands commands;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @DynamicPropertySource
    static void ownLog(DynamicPropertyRegistry registry) throws IOException {
        var database = TestPostgres.createDatabase();
        registry.add("own.database.url", database::url);
        registry.add("own.database.username", database::username);
        registry.add("own.database.password", database::password);
        registry.add("gongdan.log.sign-every", () -> "PT0S");
        registry.add("gongdan.log.look-every", () -> "PT0.1S");
        var known = LogKeys.open(KNOWN.resolve("key"), "archive.test", NoteKey.WITNESS)
                .key()
                .text();
        registry.add("gongdan.log.witnesses", () -> known);
    }

    @Test
    void cosignsALogThatGrows() {
        grow();
        assertThat(witness(service(), KNOWN.toString(), "--log-key", logKey())).isZero();
        grow();
        assertThat(witness(service(), KNOWN.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        var witnessed = get("/api/log/checkpoints?size=1000", as(Role.AUDITOR))
                .body()
                .valueStream()
                .map(each -> SignedNote.parse(each.path("note").asString()))
                .filter(note -> note.signatures().size() == 2)
                .count();
        assertThat(witnessed).isGreaterThanOrEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("archive.test+", "Co-signed: gongdan, ");
    }

    @Test
    void asksForTheKeyOfTheLogBeforeItBelievesAny() {
        grow();
        assertThat(witness(service(), folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--log-key", logKey());
        var other = signer("gongdan").key().text();
        assertThat(witness(service(), folder.toString(), "--log-key", other)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no valid signature");
    }

    @Test
    void refusesALogThatWasRolledBackOrForked() throws IOException {
        var log = signer("log.test");
        assertThat(offer(log, 10, 1)).isZero();
        assertThat(offer(log, 9, 1)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("rolled back", "log.test\n10\n", "log.test\n9\n");
        err.reset();
        assertThat(offer(log, 10, 2)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("fork", root(1).base64(), root(2).base64());
        assertThat(offer(log, 11, 2)).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("refused-checkpoint"))).contains("log.test\n11\n");
        assertThat(Files.readString(folder.resolve("checkpoint"))).contains("log.test\n10\n" + root(1).base64());
    }

    /** Also when the files are brought on a stick. */
    @Test
    void cosignsAFileAndWantsAProofForTheNext() throws IOException {
        var log = signer("log.test");
        var first = Files.writeString(folder.resolve("first"), signed(log, 1, 1).encoded());
        assertThat(files(log, first)).isZero();
        var cosigned = SignedNote.parse(Files.readString(folder.resolve("first.cosigned")));
        assertThat(cosigned.signatures()).hasSize(2);
        assertThat(LogKeys.open(folder.resolve("own/key"), "archive", NoteKey.WITNESS)
                        .key()
                        .signed(cosigned))
                .isTrue();
        var leaf = TreeHash.ofLeaf(new byte[] {7});
        var both = new Checkpoint("log.test", 2, TreeHash.ofNode(root(1), leaf));
        var second =
                Files.writeString(folder.resolve("second"), signed(log, both).encoded());
        assertThat(files(log, second)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("from 1 to 2");
        var proof = Files.writeString(folder.resolve("proof"), leaf.base64() + "\n");
        assertThat(files(log, second, "--proof", proof.toString())).isZero();
    }

    private int files(NoteSigner log, Path file, String... more) {
        var arguments = new ArrayList<>(List.of(
                folder.resolve("own").toString(),
                "--name",
                "archive",
                "--log-key",
                log.key().text(),
                "--from",
                file.toString()));
        arguments.addAll(List.of(more));
        return run(null, arguments);
    }

    private int offer(NoteSigner log, long size, int number) {
        var note = signed(log, size, number).encoded();
        return witness(
                new Offered(note), folder.toString(), "--log-key", log.key().text());
    }

    /** A log that shows whatever it likes. */
    private record Offered(String checkpoint) implements WitnessSource {

        @Override
        public String logKey() {
            return "";
        }

        @Override
        public Optional<List<TreeHash>> consistency(long from, long to) {
            return Optional.of(List.of(root(3)));
        }

        @Override
        public void handBack(SignedNote cosigned) {
            assertThat(cosigned.signatures()).hasSize(2);
        }
    }

    private static TreeHash root(int number) {
        return TreeHash.ofLeaf(new byte[] {(byte) number});
    }

    private static SignedNote signed(NoteSigner log, long size, int number) {
        return signed(log, new Checkpoint(log.key().name(), size, root(number)));
    }

    private static SignedNote signed(NoteSigner log, Checkpoint checkpoint) {
        return new SignedNote(checkpoint.text(), List.of(log.sign(checkpoint.text(), java.time.Instant.EPOCH)));
    }

    private int witness(WitnessSource source, String... arguments) {
        return run(source, List.of(arguments));
    }

    private int run(@org.jspecify.annotations.Nullable WitnessSource source, List<String> arguments) {
        var environment = Map.of("GONGDAN_LANG", "en");
        var line = new CommandLine(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Words.in(environment));
        return line.run(() -> {
            var read = WitnessCommand.read(arguments, line.words());
            var from = source == null ? WitnessCommand.source(read, line) : source;
            WitnessCommand.run(read, line, from, Clock.systemUTC());
        });
    }

    private WitnessSource service() {
        Bearer bearer = () -> as(Role.AUDITOR).replaceFirst("^Bearer ", "");
        return new WitnessSource.OfService(new ApiClient(url("/"), bearer, Words.in(Map.of("GONGDAN_LANG", "en"))));
    }

    /** Waits until one more event is signed, so that the next checkpoint is another. */
    private void grow() {
        var before = size();
        commands.send(
                new OpenFund(
                        new FundId("fund-" + UUID.randomUUID()), Party.GOVERNMENT, 2026, "见证", "witnessed", "test"),
                FINANCE);
        await().atMost(Duration.ofSeconds(60)).until(() -> size() > before);
    }

    private long size() {
        var newest = get("/api/log/checkpoints?size=1", as(Role.AUDITOR)).body();
        return newest.isEmpty() ? 0 : newest.get(0).path("size").asLong();
    }

    private String logKey() {
        return new String(get("/api/log/key", as(Role.AUDITOR)).raw().body(), StandardCharsets.UTF_8).strip();
    }

    private static NoteSigner signer(String name) {
        try {
            return LogKeys.open(folder().resolve("key"), name, NoteKey.LOG);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("witness");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
