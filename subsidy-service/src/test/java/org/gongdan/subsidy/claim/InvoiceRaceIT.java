package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many claims over HTTP want one invoice at the same moment. */
class InvoiceRaceIT extends ClaimServiceTest {

    private static final int RIVALS = 20;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void letsExactlyOneWin() throws Exception {
        var claims = IntStream.range(0, RIVALS)
                .mapToObj(n -> draft(line("10.00", "own-" + n), line("1.00", "wanted")))
                .toList();

        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(RIVALS)) {
            var tasks = claims.stream()
                    .map(claim -> (Callable<Answer>) () -> post(claim + "/submission", null, signatory))
                    .toList();
            for (var result : threads.invokeAll(tasks)) {
                answers.add(result.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> refused(answer, 409, "invoice-already-used"));
        assertThat(storedIn("invoice-" + uscc + "-WANTED")).isEqualTo(1);
        var own = IntStream.range(0, RIVALS)
                .map(n -> storedIn("invoice-" + uscc + "-OWN" + n))
                .sum();
        assertThat(own).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from domain_event where aggregate_identifier in (:ids)")
                        .param("ids", ids(claims))
                        .query(Integer.class)
                        .single())
                .isEqualTo(RIVALS + 1);
    }

    private static List<String> ids(List<String> claims) {
        return claims.stream()
                .map(claim -> claim.substring("/api/claims/".length()))
                .toList();
    }

    private int storedIn(String stream) {
        return jdbc.sql("select count(*) from domain_event where aggregate_identifier = :id")
                .param("id", stream)
                .query(Integer.class)
                .single();
    }
}
