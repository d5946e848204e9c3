package org.gongdan.subsidy.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.pack.check.PackCheck;
import org.gongdan.subsidy.pack.seal.PartKind;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A sample of a whole province in one pack: with each firm, what was decided, by which rules, and out of which money. */
class GeneratedPackIT extends GeneratedStoreTest {

    private static final String AUDITOR = as("auditor-of-packs", Role.AUDITOR);
    private static final int SAMPLE = 5;

    @TempDir
    private Path folder;

    @Test
    void hasEverythingThatDecidedAboutEachOfASample() throws IOException {
        var wish = Map.of("sample", Map.of("method", "MONETARY_UNIT", "seed", "2026-11-23", "size", SAMPLE));
        var accepted = post("/api/packs", wish, AUDITOR);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(202);
        var row = await().atMost(Duration.ofMinutes(4))
                .until(
                        () -> get(String.valueOf(accepted.header("Location")), AUDITOR)
                                .body(),
                        each -> !each.path("status").asString().equals("REQUESTED"));
        assertThat(row.path("status").asString()).as("%s", row).isEqualTo("ASSEMBLED");

        var result = PackCheck.of(downloaded(row), key());

        assertThat(result.fault()).isNull();
        var seen = result.seen();
        var investments = seen.manifest().investments();
        assertThat(investments).hasSizeBetween(1, SAMPLE);
        assertThat(seen.count(PartKind.DECISION)).isEqualTo(investments.size());
        assertThat(seen.count(PartKind.PROGRAMME)).isPositive();
        var whole = seen.manifest().streams().stream()
                .map(stream -> stream.stream())
                .toList();
        for (var investment : investments) {
            var uscc = jdbc.sql("select uscc from investment where id = :id")
                    .param("id", investment)
                    .query(String.class)
                    .single();
            assertThat(whole).contains(investment, "enterprise-" + uscc);
        }
        assertThat(seen.events())
                .extracting(PackCheck.Line::name)
                .contains(
                        "EnterpriseRegistered",
                        "ProgrammeVersionPublished",
                        "TierApproved",
                        "InvestmentOpened",
                        "FundOpened",
                        "AppropriationAdded",
                        "AmountCommitted");
    }

    private Path downloaded(JsonNode row) throws IOException {
        var answer = get("/api/packs/" + row.path("packId").asString() + "/file", AUDITOR);
        assertThat(answer.status()).isEqualTo(200);
        return Files.write(folder.resolve("pack.zip"), answer.raw().body());
    }

    private NoteKey key() {
        return NoteKey.parse(new String(get("/api/log/key", AUDITOR).raw().body(), StandardCharsets.UTF_8));
    }
}
