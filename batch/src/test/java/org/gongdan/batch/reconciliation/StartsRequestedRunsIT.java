package org.gongdan.batch.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.gongdan.batch.BatchTest;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestCommand.RequestReconciliation;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestId;
import org.gongdan.subsidy.reconciliation.ReconciliationRequests;
import org.gongdan.subsidy.shared.Commands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StartsRequestedRunsIT extends BatchTest {

    @Autowired
    private Commands commands;

    @Autowired
    private ReconciliationRequests requests;

    @Autowired
    private StartsRequestedRuns starts;

    @Test
    void startsARequestedRunOnce() {
        examples.open("2025-01-15");
        var id = new ReconciliationRequestId("reconciliation-request-it-1");
        var finance = new Caller("id-f", "fang", Set.of(Role.FINANCE), null);
        commands.send(new RequestReconciliation(id, new Period("2025-02"), new BigDecimal("0.06")), finance);
        var answered = until(
                () -> {
                    starts.look();
                    return requests.find(id);
                },
                found -> found.isPresent() && found.get().execution() != null);
        var execution = answered.orElseThrow().execution();
        assertThat(execution).isNotNull();
        var run = ended(runs.find(execution).orElseThrow());
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.cause()).isEqualTo("request reconciliation-request-it-1");
        assertThat(run.parameters()).containsEntry("period", "2025-02").containsEntry("rate", "0.06");
        starts.look();
        assertThat(runs.history(JOB, 200))
                .filteredOn(each -> run.cause().equals(each.cause()))
                .hasSize(1);
        assertThat(requests.waiting()).noneMatch(each -> each.requestId().equals(id));
    }
}
