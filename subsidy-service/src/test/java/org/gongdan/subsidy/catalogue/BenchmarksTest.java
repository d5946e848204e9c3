package org.gongdan.subsidy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksTest {

    @Test
    void shipsClaimsWithTheirSourceAndStatus() {
        var shipped = new Benchmarks("").all();
        assertThat(shipped)
                .hasSize(5)
                .allSatisfy(each -> {
                    assertThat(each.status()).isEqualTo(Benchmark.Status.UNVERIFIED_CLAIM);
                    assertThat(each.source().date()).isEqualTo("2025-02-22");
                })
                .extracting(Benchmark::code)
                .contains("fewer-defects", "redundant-functions", "penetration");
    }

    @Test
    void refusesAFileThatIsWrongWithEveryPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmarks.read("benchmarks:\n  - {code: X, claim: {least: 1}}"))
                .withMessageContaining("code")
                .withMessageContaining("source")
                .withMessageContaining("most");
        assertThatIllegalArgumentException().isThrownBy(() -> Benchmarks.read("benchmarks: [["));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Benchmarks("/absent.yaml"))
                .withMessageContaining("/absent.yaml");
    }

    /** One place says it, so that a screen for one project and the figures of all never say different things. */
    @Test
    void knowsWhatIsSaidOfUnneededFunctionsUnlessItWasTakenOut(@TempDir Path folder) throws IOException {
        assertThat(new Benchmarks("").ofUnneededFunctions())
                .hasValueSatisfying(each -> assertThat(each.claim().most()).isEqualByComparingTo("72"));
        var none = Files.writeString(folder.resolve("none.yaml"), "benchmarks: []");
        assertThat(new Benchmarks(none.toString()).ofUnneededFunctions()).isEmpty();
    }
}
