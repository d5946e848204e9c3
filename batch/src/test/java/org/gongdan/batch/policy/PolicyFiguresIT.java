package org.gongdan.batch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongdan.batch.BatchTest;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.policy.Dimension;
import org.gongdan.subsidy.policy.Policies;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.annotation.Autowired;

class PolicyFiguresIT extends BatchTest {

    private static final Period PERIOD = new Period("2025-Q3");

    @Autowired
    private Policies policies;

    /** The examples of other tests are in the whole too: what is shown is of five enterprises or more, whoever they are. */
    @Test
    void showsNothingOfFewEnterprisesAndPublishesTheSameOnce() {
        var investment = examples.open("2025-06-20");
        examples.measure(investment, "2025-07", "4.0");
        showAll();
        reconcile("2025-Q3", "0.08");
        var run = figure("2025-Q3");
        assertThat(run.status()).as(run.failure()).isEqualTo("COMPLETED");
        assertThat(run.done()).isEqualTo(run.total()).isPositive();
        var set = policies.find(PERIOD).orElseThrow().set();
        assertThat(set.cells())
                .isNotEmpty()
                .filteredOn(cell -> cell.figures() != null)
                .allSatisfy(cell -> assertThat(cell.figures().enterprises()).isGreaterThanOrEqualTo(5));
        assertThat(set.cells())
                .filteredOn(cell -> cell.value().equals("unknown"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.figures()).isNull());
        assertThat(jdbc.sql("select count(*) from policy_observation")
                        .query(Long.class)
                        .single())
                .isZero();
        var before = readModels.head();
        figure("2025-Q3");
        assertThat(readModels.head()).isEqualTo(before);
    }

    @Test
    void addsUpWhatEnoughEnterprisesAchieved() {
        for (var number = 1; number <= 6; number++) {
            var uscc = "91440101PF%08d".formatted(number);
            register(uscc, number <= 5 ? "Dongguan" : "Foshan");
            examples.measureOf(uscc, examples.openOf(uscc, "2025-05-20"), "2025-06", "2.7");
        }
        showAll();
        reconcile("2025-06", "0");
        assertThat(figure("2025-06").status()).isEqualTo("COMPLETED");
        var set = policies.find(new Period("2025-06")).orElseThrow().set();
        var all = set.cells().stream()
                .filter(cell -> cell.dimension() == Dimension.ALL)
                .findFirst()
                .orElseThrow()
                .figures();
        assertThat(all).isNotNull();
        assertThat(all.enterprises()).isGreaterThanOrEqualTo(6);
        // projects of other tests count too, so what is told of them is recomputed from what they cost
        var others = BigDecimal.valueOf(all.cost().minus(all.publicMoney()).fen());
        var leverage = others.divide(BigDecimal.valueOf(all.publicMoney().fen()), 8, RoundingMode.HALF_EVEN);
        assertThat(all.leverage()).isCloseTo(leverage, within(new BigDecimal("0.01")));
        assertThat(all.unitCost()).isPositive();
        assertThat(set.cells())
                .filteredOn(cell -> cell.value().equals("Foshan"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.figures()).isNull());
        assertThat(set.measured())
                .filteredOn(each -> each.benchmark().equals("fewer-defects") && each.basis() == Grade.CLAIMED)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.enterprises()).isGreaterThanOrEqualTo(6);
                    assertThat(each.spread()).isNotNull();
                    assertThat(each.spread().median()).isEqualByComparingTo("-40");
                });
        assertThat(set.measured())
                .filteredOn(each -> each.benchmark().equals("cheaper-acquisition"))
                .allSatisfy(each -> assertThat(each.spread()).isNull());
    }

    @Test
    void saysWhenNothingIsReconciled() {
        assertThat(figure("2001").failure()).contains("no investment is reconciled for 2001");
    }

    private void register(String uscc, String region) {
        jdbc.sql("""
                insert into enterprise (uscc, name, industry, region, founded_on, maturity, group_id, verified,
                    registered_at, version)
                values (:uscc, :uscc, 'industry', :region, '2015-01-01', 'L1', :uscc, true, now(), 0)
                on conflict do nothing
                """).param("uscc", uscc).param("region", region).update();
    }

    private JobRun figure(String period) {
        var parameters = new JobParametersBuilder()
                .addString("period", period)
                .addLong("position", readModels.head())
                .addString("started-at", String.valueOf(System.nanoTime()))
                .toJobParameters();
        return ended(start("policy-figures", parameters));
    }
}
