package org.gongdan.subsidy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gongdan.config.keycloak.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures what it costs a page that the reads of auditors are recorded: the same answers to an auditor and to finance,
 * whose reads are not, A-B-B-A. {@code -Dgongdan.reads.requests=200} runs it; 1.05 is the most it may cost.
 */
@EnabledIfSystemProperty(named = "gongdan.reads.requests", matches = "[1-9][0-9]*")
class ReadsBenchIT extends GeneratedStoreTest {

    private static final int REQUESTS = Integer.getInteger("gongdan.reads.requests", 0);
    private static final int ROUNDS = 7;
    private static final double MOST = 1.05;
    private static final List<String> PAGES =
            List.of("/api/investments?size=50", "/api/audit/events?size=50", "/api/ledger/balances");

    @Test
    void costAnAuditorAlmostNothing() {
        var auditor = as("bench-auditor", Role.AUDITOR);
        var finance = as("bench-finance", Role.FINANCE);
        for (var page : PAGES) {
            millis(page, auditor);
            millis(page, finance);
            var ratios = new double[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                var first = millis(page, auditor);
                var second = millis(page, finance) + millis(page, finance);
                ratios[round] = (first + millis(page, auditor)) / second;
            }
            Arrays.sort(ratios);
            var median = ratios[ROUNDS / 2];
            System.out.printf(
                    "@reads %s ratio=%.3f min=%.3f max=%.3f check=%s%n",
                    page, median, ratios[0], ratios[ROUNDS - 1], median <= MOST ? "ok" : "slow");
            assertThat(median).as(page).isLessThanOrEqualTo(MOST);
        }
    }

    private double millis(String page, String bearer) {
        var began = System.nanoTime();
        for (var each = 0; each < REQUESTS; each++) {
            assertThat(get(page, bearer).status()).isEqualTo(200);
        }
        return (System.nanoTime() - began) / 1e6;
    }
}
