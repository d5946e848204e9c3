package org.gongdan.subsidy.reconciliation;

import java.util.List;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.reconciliation.ReconciliationRunState.Started;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Works out the manifest of a run in one walk over the results in force, without holding them in memory. */
@Component
class RunManifests {

    private static final int AT_ONCE = 5_000;

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
                select investment_id, run_id, sha256, figures, breaks, raised, cleared
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

    /** Null for all of them, which nobody wants to list. */
    private @Nullable List<String> within(RunScope scope) {
        var part = scope.part();
        if (part.investment() != null) {
            return List.of(part.investment().value());
        }
        return scope.equals(RunScope.ALL) ? null : investments.idsOf(part);
    }
}
