package org.gongdan.subsidy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.OpenedInvestments;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.transparency.tree.Checkpoint;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The log, its proofs and a pack, judged by the code that judges the checksum database of Go. */
class IndependentVerifierIT extends ServiceTest {

    private static final String AUDITOR = as("the-auditor", Role.AUDITOR);
    private static final NoteSigner KEY = PackExamples.key("gongdan.test");

    @Autowired
    private Commands commands;

    @DynamicPropertySource
    static void ownLog(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("own.database.url", database::url);
        registry.add("own.database.username", database::username);
        registry.add("own.database.password", database::password);
        registry.add("gongdan.log.sign-every", () -> "PT0S");
        registry.add("gongdan.log.look-every", () -> "PT0.1S");
        registry.add("gongdan.packs.look-every", () -> "PT0.1S");
    }

    @BeforeEach
    void withGo() {
        GoVerifier.assumePresent();
    }

    @Test
    void acceptsAPackAndTheLogBeforeIt() {
        OpenedInvestments.open(commands, "91440101MA5CJQ4N59", LocalDate.parse("2026-02-01"));
        var older = await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(this::checkpoint, note -> size(note) > 0);
        var investment = OpenedInvestments.open(commands, "91440101MA5CJQ4N59", LocalDate.parse("2026-03-01"));
        var files = PackExamples.unzipped(packed(investment.value()));
        var newer = SignedNote.parse(new String(files.get("log/checkpoint"), StandardCharsets.UTF_8));
        var proof = get("/api/log/consistency?from=" + size(older) + "&to=" + size(newer), AUDITOR)
                .body();
        files.put("older.checkpoint", older.encoded().getBytes(StandardCharsets.UTF_8));
        files.put(
                "older.proof",
                proof.path("hashes")
                        .valueStream()
                        .map(hash -> Base64.getEncoder()
                                .encodeToString(HexFormat.of().parseHex(hash.asString())))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(size(newer)).isGreaterThan(size(older));
        assertThat(GoVerifier.of(files))
                .containsExactly("CONSISTENT " + size(older) + " " + size(newer), "VERIFIED " + events(files));
    }

    @Test
    void acceptsSixtyOfSixHundred() {
        assertThat(GoVerifier.of(PackExamples.files(KEY))).containsExactly("VERIFIED 60");
    }

    /** What has to do with the log, that is; it knows nothing of evidence and manifests. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "EVENT_CHANGED", "PROOF_CHANGED", "CHECKPOINT_SIZE_CHANGED", "CHECKPOINT_ROOT_CHANGED",
                        "SIGNATURE_CHANGED",
                "OTHER_KEY", "SEALED_EVENT_CHANGED", "SEALED_PROOF_CHANGED", "SEALED_SIZE_CHANGED",
                        "SEALED_BY_ANOTHER_KEY"
            })
    void refusesWhatOursRefuse(AlteredPack altered) {
        var files = PackExamples.files(KEY);
        altered.apply(files, KEY);
        assertThat(GoVerifier.of(files)).singleElement().asString().startsWith("REFUSED");
    }

    private byte[] packed(String investment) {
        var accepted = post("/api/packs", Map.of("investmentId", investment), AUDITOR);
        var path = String.valueOf(accepted.header("Location"));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> get(path, AUDITOR).body().path("status").asString().equals("ASSEMBLED"));
        return get(path + "/file", AUDITOR).raw().body();
    }

    private SignedNote checkpoint() {
        return SignedNote.parse(
                new String(get("/api/log/checkpoint", AUDITOR).raw().body(), StandardCharsets.UTF_8));
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }

    private static long events(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(path -> path.startsWith("events/"))
                .count();
    }
}
