package org.gongdan.subsidy.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.reconciliation.ReconciliationRunState.Started;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Works out the manifest of a run in one walk over the results in force, without holding them in memory. */
@Component
class RunManifests {

    private static final int AT_ONCE = 5_000;
    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final InvestmentList investments;

    RunManifests(JdbcClient jdbc, InvestmentList investments) {
        this.jdbc = jdbc;
        this.investments = investments;
    }

    RunManifest of(ReconciliationRunId run, Started parameters) {
        var tally = new ManifestTally(run);
        var ids = within(parameters.scope());
        jdbc.sql("""
                select investment_id, run_id, sha256, breaks, raised, cleared, promised, claimed, approved, retained,
                       paid, ledger, payable_due as "payableDue", retention_due as "retentionDue"
                from reconciliation_state
                where period = :period and sequence >= 0
                  and (cast(:ids as text[]) is null or investment_id = any(:ids))
                order by investment_id
                """)
                .withFetchSize(AT_ONCE)
                .param("period", parameters.period().label())
                .param("ids", ids == null ? null : new SqlArrayValue("text", ids.toArray()))
                .query(tally::add);
        return tally.manifest(parameters);
    }

    private @Nullable List<String> within(RunScope scope) {
        var investment = scope.investment();
        if (investment != null) {
            return List.of(investment.value());
        }
        var uscc = scope.uscc();
        return uscc == null ? null : ofEnterprise(uscc);
    }

    private List<String> ofEnterprise(String uscc) {
        var ids = new ArrayList<String>();
        var filter = new InvestmentList.Filter(null, null, uscc);
        for (var page = investments.list(filter, new PageRequest(0, PAGE));
                !page.items().isEmpty();
                page = investments.list(filter, new PageRequest(page.page() + 1, PAGE))) {
            page.items().stream()
                    .map(InvestmentList.Summary::id)
                    .map(InvestmentId::value)
                    .forEach(ids::add);
        }
        return List.copyOf(ids);
    }
}
