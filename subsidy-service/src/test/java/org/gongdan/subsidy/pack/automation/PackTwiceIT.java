package org.gongdan.subsidy.pack.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.OpenedInvestments;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.pack.PackExamples;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.pack.PackScope;
import org.gongdan.subsidy.pack.read.PackWork.Task;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.transparency.EventLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** One pack, put together by two nodes; and one investment, packed for two requests. */
class PackTwiceIT extends ServiceTest {

    private static final String USCC = "91440101MA5CJQ4N59";

    @Autowired
    private Commands commands;

    @Autowired
    private PackGathering gathering;

    @Autowired
    private PackWriting writing;

    @Autowired
    private EventLog log;

    @Autowired
    private JdbcClient jdbc;

    private long position;

    @DynamicPropertySource
    static void ownLog(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("own.database.url", database::url);
        registry.add("own.database.username", database::username);
        registry.add("own.database.password", database::password);
        registry.add("gongdan.log.sign-every", () -> "PT0S");
        registry.add("gongdan.log.look-every", () -> "PT0.1S");
    }

    @Test
    void hasTheSameBytesWhoeverPutsItTogether() throws IOException {
        var investment = OpenedInvestments.open(commands, USCC, LocalDate.of(2026, 3, 1));
        var signed = signedNow();
        var task = task(investment, "pack-1", Instant.parse("2026-12-01T01:15:00Z"));
        var first = written(task, signed);
        // more happens meanwhile
        OpenedInvestments.open(commands, USCC, LocalDate.of(2026, 3, 2));
        assertThat(written(task, signed)).isEqualTo(first);
    }

    @Test
    void differsByWhatItSaysOfItsRequestAlone() throws IOException {
        var investment = OpenedInvestments.open(commands, USCC, LocalDate.of(2026, 3, 3));
        var signed = signedNow();
        var first = PackExamples.unzipped(written(task(investment, "pack-1", Instant.EPOCH), signed));
        var other = PackExamples.unzipped(written(task(investment, "pack-2", Instant.EPOCH.plusSeconds(60)), signed));
        assertThat(other.keySet()).containsExactlyElementsOf(first.keySet());
        var differing = first.keySet().stream()
                .filter(name -> !Arrays.equals(first.get(name), other.get(name)))
                .toList();
        assertThat(differing).containsExactly("manifest.json", "manifest.note");
        assertThat(files(other.get("manifest.json"))).isEqualTo(files(first.get("manifest.json")));
    }

    private static List<String> files(byte[] manifest) {
        return JsonMapper.builder()
                .build()
                .readTree(manifest)
                .path("files")
                .valueStream()
                .map(Object::toString)
                .toList();
    }

    private EventLog.Signed signedNow() {
        position = jdbc.sql("select max(global_index) from domain_event")
                .query(Long.class)
                .single();
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> log.leafAt(position).flatMap(leaf -> log.firstWith(leaf.index())), Optional::isPresent)
                .orElseThrow();
    }

    private static Task task(InvestmentId investment, String pack, Instant at) {
        return new Task(new PackId(pack), PackScope.of(investment), "id-of-auditor", "auditor", at, 1);
    }

    private byte[] written(Task task, EventLog.Signed signed) throws IOException {
        var contents = gathering.gather(task.scope(), position + 1);
        assertThat(contents.positions).isNotEmpty();
        var out = new ByteArrayOutputStream();
        writing.write(task, contents, position + 1, signed, out, (_, _) -> {});
        return out.toByteArray();
    }
}
