package org.gongdan.subsidy.reconciliation.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.application.Indicator.Better;
import org.gongdan.subsidy.investment.Benefit;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Peer-adjusted benefits, against the same worked out by plain loops over all that was measured. */
class PeersIT {

    private static final LocalDate CUT_OFF = LocalDate.of(2025, 6, 30);
    private static final String RUN = "run-peers";
    private static final String CODE = "defect-rate";

    private static DataSource database;

    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PeerMedians medians = new PeerMedians(jdbc);
    private final PeerTable peers = new PeerTable(jdbc, medians);
    private final StoredFlows flows = new StoredFlows(jdbc, medians);
    private final FlowProjects projects = new FlowProjects(jdbc);
    private final List<Measured> measured = new ArrayList<>();

    /** @param verified null when only the claim is there */
    private record Measured(
            InvestmentId investment,
            String scenario,
            String industry,
            String undertaking,
            IndicatorTerms terms,
            YearMonth month,
            BigDecimal claimed,
            @Nullable BigDecimal verified) {

        BigDecimal change() {
            return BigDecimal.valueOf(terms.changeOf(verified == null ? claimed : verified), 12);
        }

        boolean isComparableWith(Measured other) {
            return scenario.equals(other.scenario) && industry.equals(other.industry) && month.equals(other.month);
        }
    }

    @BeforeAll
    static void migrate() {
        database = TestPostgres.createDatabase().dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @BeforeEach
    void empty() {
        new InvestmentFlowProjection(jdbc).reset();
        jdbc.sql("truncate peer_change, peer_own").update();
    }

    @Test
    void takesTheMedianOfFiveOthersOffTheOwnImprovement() {
        for (var number = 1; number <= 6; number++) {
            // they come from 10 to 9, 8, 7, 6, 5 and 4
            add("e" + number, "e" + number, "seeing", "textiles", "2025-05", "10", 10 - number, true);
        }
        peers.prepare(RUN, CUT_OFF);
        // without the last the median is 7, so that 10 to 4 is 3 better than the others, at 100.00 each and a half of
        // it
        assertThat(adjusted(6)).isEqualTo(Money.ofYuan("150.00"));
        // without the first it is 6
        assertThat(adjusted(1)).isEqualTo(Money.ofYuan("-150.00"));
    }

    @Test
    void saysNothingWithFourOthersOrBeforeAnybodyVerified() {
        for (var number = 1; number <= 6; number++) {
            // the sixth stands together with the fifth
            add("e" + number, "e" + Math.min(number, 5), "seeing", "textiles", "2025-05", "10", number, true);
        }
        for (var number = 7; number <= 12; number++) {
            add("e" + number, "e" + number, "hearing", "textiles", "2025-05", "10", number, number != 7);
        }
        assertThat(peers.prepare(RUN, CUT_OFF)).isEqualTo(1);
        assertThat(adjusted(3)).isNull();
        assertThat(adjusted(7)).isNull();
        assertThat(adjusted(8)).isNotNull();
        assertThat(flows.of(List.of(id(8)), CUT_OFF).get(id(8)).benefits())
                .singleElement()
                .extracting(Benefit::peerAdjusted)
                .isNull();
    }

    @Test
    void agreesWithPlainLoopsOverARandomProvince() {
        var random = new Random(20250222);
        for (var number = 1; number <= 150; number++) {
            var industry = "industry-" + random.nextInt(2);
            var enterprise = industry + "-" + random.nextInt(60);
            var together = industry + "-" + (random.nextInt(4) == 0 ? "group" : enterprise);
            var baseline = random.nextInt(12) == 0 ? "0" : "" + (1 + random.nextInt(20));
            for (var month : List.of("2025-04", "2025-05", "2025-06", "2025-07")) {
                if (random.nextInt(5) > 0) {
                    add(
                            number,
                            enterprise,
                            undertakingOf(enterprise, together),
                            "s" + random.nextInt(1),
                            industry,
                            month,
                            baseline,
                            random.nextInt(30),
                            random.nextBoolean());
                }
            }
        }
        peers.prepare(RUN, CUT_OFF);
        var ids = new LinkedHashSet<InvestmentId>();
        measured.forEach(each -> ids.add(each.investment()));
        var found = flows.of(ids, CUT_OFF, RUN);
        var available = 0;
        for (var each : measured) {
            var expected = byLoops(each);
            assertThat(benefit(found.get(each.investment()), each.month())
                            .map(Benefit::peerAdjusted)
                            .orElse(null))
                    .as(each.toString())
                    .isEqualTo(expected);
            available += expected == null ? 0 : 1;
        }
        assertThat(available).isGreaterThan(100);
    }

    /** The first that an enterprise was said to stand together with. */
    private final Map<String, String> undertakings = new TreeMap<>();

    private String undertakingOf(String enterprise, String wanted) {
        return undertakings.computeIfAbsent(enterprise, _ -> wanted);
    }

    private @Nullable Money byLoops(Measured own) {
        if (own.verified() == null
                || own.terms().baseline().signum() == 0
                || own.month().atEndOfMonth().isAfter(CUT_OFF)) {
            return null;
        }
        var byUndertaking = new TreeMap<String, List<BigDecimal>>();
        for (var other : measured) {
            if (other.isComparableWith(own)
                    && other.terms().baseline().signum() != 0
                    && !other.undertaking().equals(own.undertaking())) {
                byUndertaking
                        .computeIfAbsent(other.undertaking(), _ -> new ArrayList<>())
                        .add(other.change());
            }
        }
        if (byUndertaking.size() < 5) {
            return null;
        }
        var changes =
                byUndertaking.values().stream().map(PeersIT::mean).sorted().toList();
        var half = changes.size() / 2;
        var median = changes.size() % 2 == 1
                ? changes.get(half)
                : changes.get(half - 1).add(changes.get(half)).divide(new BigDecimal(2));
        var beyond =
                BigDecimal.valueOf(own.terms().changeOf(own.verified()), 12).subtract(median);
        // 100.00 a unit, half of it due to the project, and lower is better
        var fen = beyond.negate().multiply(own.terms().baseline()).multiply(new BigDecimal("5000"));
        return Money.ofFen(fen.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    private static BigDecimal mean(List<BigDecimal> changes) {
        var sum = changes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(new BigDecimal(changes.size()), 12, RoundingMode.HALF_UP);
    }

    private @Nullable Money adjusted(int number) {
        var found = flows.of(List.of(id(number)), CUT_OFF, RUN).get(id(number));
        assertThat(found.benefits()).hasSize(1);
        return found.benefits().getFirst().peerAdjusted();
    }

    private static java.util.Optional<Benefit> benefit(ProjectFlows flows, YearMonth month) {
        return flows.benefits().stream()
                .filter(benefit -> YearMonth.from(benefit.on()).equals(month))
                .findFirst();
    }

    private static InvestmentId id(int number) {
        return new InvestmentId("investment-" + number);
    }

    private void add(
            String enterprise,
            String undertaking,
            String scenario,
            String industry,
            String month,
            String baseline,
            int value,
            boolean verified) {
        add(
                Integer.parseInt(enterprise.substring(1)),
                enterprise,
                undertaking,
                scenario,
                industry,
                month,
                baseline,
                value,
                verified);
    }

    private void add(
            int number,
            String enterprise,
            String undertaking,
            String scenario,
            String industry,
            String month,
            String baseline,
            int value,
            boolean verified) {
        var terms = new IndicatorTerms(
                0, Better.LOWER, new BigDecimal(baseline), Money.ofYuan("100.00"), new BigDecimal("0.5"));
        var key = keyOf(number, enterprise, undertaking, scenario, industry, terms);
        var on = YearMonth.parse(month);
        var source = FlowSource.measurement(0, on);
        var claimed = verified ? new BigDecimal(value + 1) : new BigDecimal(value);
        var found = verified ? new BigDecimal(value) : null;
        var rows = new FlowRows(jdbc);
        rows.claimed(key, terms, source, on.atEndOfMonth(), terms.benefitOf(claimed), terms.changeOf(claimed));
        if (found != null) {
            rows.verified(key, source, terms.benefitOf(found), terms.changeOf(found));
        }
        measured.add(new Measured(id(number), scenario, industry, undertaking, terms, on, claimed, found));
    }

    private int keyOf(
            int number, String enterprise, String undertaking, String scenario, String industry, IndicatorTerms terms) {
        var uscc = enterprise.length() > 18 ? enterprise.substring(0, 18) : enterprise;
        projects.enterprise(uscc, industry);
        projects.undertaking(uscc, undertaking);
        jdbc.sql("""
                insert into flow_investment (investment_id, uscc, scenario, eligible_fen, lead_fen, provider_fen)
                values (:id, :uscc, :scenario, 1, 0, 0) on conflict do nothing""")
                .param("id", id(number).value())
                .param("uscc", uscc)
                .param("scenario", scenario)
                .update();
        var key = projects.keyOf(id(number));
        jdbc.sql(
                        "insert into flow_indicator values (:key, 0, :code, 'LOWER', :baseline, 10000, 0.5) on conflict do nothing")
                .param("key", key)
                .param("code", CODE)
                .param("baseline", terms.baseline())
                .update();
        return key;
    }
}
