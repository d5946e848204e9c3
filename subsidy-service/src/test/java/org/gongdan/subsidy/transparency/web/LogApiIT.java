package org.gongdan.subsidy.transparency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
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
import org.gongdan.subsidy.transparency.tree.ProofCheck;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.gongdan.subsidy.transparency.tree.Tile;
import org.gongdan.subsidy.transparency.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** An auditor asks for proofs and checks them with nothing but what was answered. */
class LogApiIT extends ServiceTest {

    private static final Caller FINANCE = new Caller("finance", "finance", Set.of(Role.FINANCE), null);
    private static final NoteSigner WITNESS = witness();

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void ownLog(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("own.database.url", database::url);
        registry.add("own.database.username", database::username);
        registry.add("own.database.password", database::password);
        registry.add("gongdan.log.witnesses", () -> WITNESS.key().text());
        registry.add("gongdan.log.sign-every", () -> "PT0S");
        registry.add("gongdan.log.look-every", () -> "PT0.1S");
    }

    @Test
    void provesThatAnEventIsInTheSignedLog() {
        var position = happened();
        var note = noteWith(position);
        assertThat(NoteKey.parse(text("/api/log/key")).signed(note)).isTrue();
        var checkpoint = Checkpoint.parse(note.text());
        var proof = get("/api/log/inclusion?position=" + position + "&size=" + checkpoint.size(), auditor())
                .body();
        var leaf = TreeHash.ofLeaf(
                Base64.getDecoder().decode(proof.path("leafContent").asString()));
        assertThat(leaf.hex()).isEqualTo(proof.path("leafHash").asString());
        assertThat(proof.path("isUnchanged").asBoolean()).isTrue();
        assertThat(ProofCheck.holds(
                        leaf, proof.path("leafIndex").asLong(), checkpoint.size(), hashes(proof), checkpoint.root()))
                .isTrue();
    }

    @Test
    void provesThatOneSignedLogBeginsWithAnother() {
        var first = Checkpoint.parse(noteWith(happened()).text());
        var second = Checkpoint.parse(noteWith(happened()).text());
        assertThat(second.size()).isGreaterThan(first.size());
        var proof = get("/api/log/consistency?from=" + first.size() + "&to=" + second.size(), auditor())
                .body();
        assertThat(ProofCheck.isPrefix(first.size(), first.root(), second.size(), second.root(), hashes(proof)))
                .isTrue();
    }

    @Test
    void handsOutTilesThatMakeTheRoot() {
        noteWith(happened());
        var bytes = get("/api/log/tiles/0/0", auditor()).raw().body();
        var tile = Tile.of(0, 0, bytes);
        assertThat(tile.hashes()).isNotEmpty();
        assertThat(get("/api/log/tiles/0/999", auditor()).status()).isEqualTo(404);
    }

    @Test
    void takesTheSignatureOfAKnownWitnessOnly() throws IOException {
        var note = noteWith(happened());
        var stranger = LogKeys.open(Files.createTempDirectory("stranger").resolve("key"), "w.test", NoteKey.WITNESS);
        var seen = Instant.parse("2026-11-23T08:00:00Z");
        assertThat(cosign(note.with(stranger.sign(note.text(), seen))).problem())
                .isEqualTo("cosignature-invalid");
        assertThat(cosign(new SignedNote("other\n1\nAAAA\n", note.signatures())).problem())
                .isEqualTo("cosignature-invalid");
        assertThat(cosign(note.with(WITNESS.sign(note.text(), seen))).status()).isEqualTo(204);
        assertThat(cosign(note.with(WITNESS.sign(note.text(), seen))).status()).isEqualTo(204);
        var signed = get("/api/log/checkpoints?size=1000", auditor())
                .body()
                .valueStream()
                .map(each -> SignedNote.parse(each.path("note").asString()))
                .filter(each -> each.text().equals(note.text()))
                .findFirst()
                .orElseThrow();
        assertThat(WITNESS.key().signed(signed)).isTrue();
        assertThat(signed.signatures()).hasSize(2);
    }

    @Test
    void namesAnEventThatWasChanged() {
        var position = happened();
        noteWith(position);
        assertThat(verified().path("faults")).isEmpty();
        edit(position, "replace(convert_from(payload, 'UTF8'), 'logged', 'forged')");
        try {
            var fault = verified().path("faults").path(0);
            assertThat(fault.path("kind").asString()).isEqualTo("EVENT_CHANGED");
            assertThat(fault.path("position").asLong()).isEqualTo(position);
            var proof =
                    get("/api/log/inclusion?position=" + position, auditor()).body();
            assertThat(proof.path("isUnchanged").asBoolean()).isFalse();
        } finally {
            edit(position, "replace(convert_from(payload, 'UTF8'), 'forged', 'logged')");
        }
        assertThat(verified().path("faults")).isEmpty();
    }

    @Test
    void refusesWhatItCannotProve() {
        noteWith(happened());
        assertThat(get("/api/log/inclusion?position=999999999", auditor()).problem())
                .isEqualTo("not-logged-yet");
        assertThat(get("/api/log/inclusion?position=1&size=999999999", auditor())
                        .problem())
                .isEqualTo("size-invalid");
        assertThat(get("/api/log/consistency?from=0&to=1", auditor()).problem()).isEqualTo("size-invalid");
        assertThat(get("/api/log/consistency?from=1&to=999999999", auditor()).problem())
                .isEqualTo("size-invalid");
        assertThat(get("/api/log/checkpoints", as(Role.OFFICER)).status()).isEqualTo(403);
    }

    private long happened() {
        var fund = new FundId("fund-" + UUID.randomUUID());
        commands.send(new OpenFund(fund, Party.GOVERNMENT, 2026, "入日志", "logged", "test"), FINANCE);
        return jdbc.sql("select max(global_index) from domain_event where aggregate_identifier = :id")
                .param("id", fund.value())
                .query(Long.class)
                .single();
    }

    /** The first signed log that has the event at this position. */
    private SignedNote noteWith(long position) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> SignedNote.parse(text("/api/log/checkpoint")),
                        note -> get(
                                                "/api/log/inclusion?position=" + position + "&size="
                                                        + Checkpoint.parse(note.text())
                                                                .size(),
                                                auditor())
                                        .status()
                                == 200);
    }

    private JsonNode verified() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> post("/api/log/verification", null, auditor()).status() == 202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/api/log/verification", auditor()).body(),
                        run -> !run.path("endedAt").isNull())
                .path("result");
    }

    private void edit(long position, String payload) {
        jdbc.sql("update domain_event set payload = convert_to(" + payload + ", 'UTF8') where global_index = :at")
                .param("at", position)
                .update();
    }

    private Answer cosign(SignedNote note) {
        return send("POST", "/api/log/cosignatures", note.encoded(), auditor(), "Content-Type", "text/plain");
    }

    private String text(String path) {
        return new String(get(path, auditor()).raw().body(), StandardCharsets.UTF_8);
    }

    private static List<TreeHash> hashes(JsonNode proof) {
        return proof.path("hashes")
                .valueStream()
                .map(hash -> TreeHash.of(HexFormat.of().parseHex(hash.asString())))
                .toList();
    }

    private static String auditor() {
        return as(Role.AUDITOR);
    }

    private static NoteSigner witness() {
        try {
            return LogKeys.open(Files.createTempDirectory("witness").resolve("key"), "witness.test", NoteKey.WITNESS);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
