package org.gongdan.subsidy.policy.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongdan.subsidy.catalogue.Benchmark;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.policy.Observation;
import org.gongdan.subsidy.policy.Observations;
import org.gongdan.subsidy.policy.PolicySet;
import org.gongdan.subsidy.reconciliation.Reconciliations.Result;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the working set of a run in tables, so that a restart goes on with it and the database does the sums. */
@Component
class StoredObservations implements Observations {

    private final JdbcTemplate jdbc;
    private final ObservationGathering gathering;
    private final CellFiguring cells;
    private final Comparing comparing;

    StoredObservations(JdbcTemplate jdbc, ObservationGathering gathering, CellFiguring cells, Comparing comparing) {
        this.jdbc = jdbc;
        this.gathering = gathering;
        this.cells = cells;
        this.comparing = comparing;
    }

    @Override
    public void gather(String run, Period period, Collection<Result> results) {
        var observations = gathering.of(period, results);
        var movements = new ArrayList<Object[]>();
        for (var each : observations) {
            for (var movement : each.movements()) {
                movements.add(new Object[] {
                    run,
                    each.investmentId().value(),
                    movement.indicator(),
                    each.uscc(),
                    movement.lowerIsBetter(),
                    movement.baseline(),
                    movement.claimed(),
                    movement.verified()
                });
            }
        }
        jdbc.batchUpdate("""
                insert into policy_observation (run, investment_id, uscc, region, industry, scenario, tier, mode,
                    cluster_size, cost_fen, public_fen, function_fit, benefit_cost, claimed, verified, peer_adjusted)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, observations.stream().map(each -> row(run, each)).toList());
        jdbc.batchUpdate("""
                insert into policy_movement (run, investment_id, indicator, uscc, lower_is_better, baseline,
                    claimed, verified)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, movements);
    }

    @Override
    public PolicySet figures(String run, Period period, List<Benchmark> benchmarks) {
        var figured = cells.of(run);
        return new PolicySet(period, figured, cells.histograms(run), comparing.of(run, benchmarks, figured));
    }

    @Override
    public void forget(String run) {
        jdbc.update("delete from policy_observation where run = ?", run);
        jdbc.update("delete from policy_movement where run = ?", run);
    }

    private static Object[] row(String run, Observation each) {
        return new Object[] {
            run,
            each.investmentId().value(),
            each.uscc(),
            each.region(),
            each.industry(),
            each.scenario(),
            each.tier(),
            each.mode(),
            each.clusterSize(),
            each.cost().fen(),
            each.publicMoney().fen(),
            each.functionFit(),
            each.benefitCost(),
            each.claimed(),
            each.verified(),
            each.peerAdjusted()
        };
    }
}
