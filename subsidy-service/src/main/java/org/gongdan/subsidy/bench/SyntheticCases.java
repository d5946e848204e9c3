package org.gongdan.subsidy.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.application.RuleFinding;
import org.gongdan.subsidy.application.SubmittedCase;
import org.gongdan.subsidy.application.Verdict;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Fills the real table with submissions that look like real ones; the same seed gives the same rows. */
final class SyntheticCases {

    private static final long SEED = 20_260_301;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final List<String> SIZES = List.of("MICRO", "SMALL", "SMALL", "MEDIUM", "LARGE");
    private static final List<String> MODES = List.of("SINGLE", "SINGLE", "CLUSTER", "CHAIN");
    private static final List<String> CATEGORIES = List.of("software", "equipment", "integration", "data", "training");
    private static final Indicator DEFECTS = new Indicator(
            "defect-rate",
            "瑕疵率",
            "Defect rate",
            "%",
            Indicator.Better.LOWER,
            new BigDecimal("4.8"),
            new BigDecimal("1.2"),
            Money.ofYuan("42000.00"),
            BigDecimal.ONE);

    private static final String INSERT = """
            insert into application (id, status, uscc, programme_id, programme_version, title, cost_fen, tier,
                eligible_cost_fen, government_fen, association_fen, lead_fen, provider_fen, enterprise_fen, drafted_at,
                submitted_at, changed_at, version, project, cost_lines, offers, indicators, milestones, facts, findings,
                award)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 3, ?::jsonb, ?::jsonb, '[]', ?::jsonb, ?::jsonb,
                ?::jsonb, ?::jsonb, ?::jsonb)
            """;

    private final Random random = new Random(SEED);
    private final JsonMapper json;
    private final RuleSet rules;
    private final Map<Party, FundId> funds;

    /** @param rules the version they were submitted under */
    SyntheticCases(JsonMapper json, RuleSet rules, Map<Party, FundId> funds) {
        this.json = json;
        this.rules = rules;
        this.funds = funds;
    }

    void fill(Connection connection, int rows) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(INSERT)) {
            for (int number = 0; number < rows; number++) {
                row(insert, number, rows);
                insert.addBatch();
                if (number % 500 == 499) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private void row(PreparedStatement row, int number, int rows) throws SQLException {
        var submitted = submitted(FIRST_DAY.plusDays(300L * number / rows));
        var verdict = Verdict.of(submitted, rules);
        var split = verdict.split();
        var eligible = verdict.isEligible(List.of());
        var award = split != null && eligible && number % 3 == 0 ? award(split) : null;
        var at = Timestamp.from(submitted
                .submittedOn()
                .atStartOfDay()
                .plusSeconds(30_000L + number % 20_000)
                .toInstant(ZoneOffset.ofHours(8)));
        row.setString(1, "application-%032d".formatted(number));
        row.setString(
                2, award != null ? number % 2 == 0 ? "ACCEPTED" : "OFFERED" : eligible ? "ELIGIBLE" : "INELIGIBLE");
        row.setString(3, "91440100MA%08d".formatted(number % 60_000));
        row.setString(4, rules.programmeId().value());
        row.setInt(5, rules.version());
        row.setString(6, submitted.project().title() + " " + number);
        row.setLong(7, Money.sum(submitted.costLines(), CostLine::amount).fen());
        award(row, award);
        row.setTimestamp(15, at);
        row.setTimestamp(16, at);
        row.setTimestamp(17, at);
        row.setString(18, json.writeValueAsString(submitted.project()));
        row.setString(19, json.writeValueAsString(submitted.costLines()));
        row.setString(20, json.writeValueAsString(submitted.indicators()));
        row.setString(21, json.writeValueAsString(submitted.milestones()));
        row.setString(22, json.writeValueAsString(submitted.facts()));
        row.setString(23, json.writeValueAsString(findings(verdict)));
        row.setString(24, award == null ? null : json.writeValueAsString(award));
    }

    private static void award(PreparedStatement row, @Nullable Award award) throws SQLException {
        row.setString(8, award == null ? null : award.tier());
        var column = 9;
        if (award == null) {
            for (; column <= 14; column++) {
                row.setNull(column, Types.BIGINT);
            }
            return;
        }
        row.setLong(column++, award.split().basis().eligibleCost().fen());
        for (var party : List.of(Party.GOVERNMENT, Party.ASSOCIATION, Party.LEAD, Party.PROVIDER, Party.ENTERPRISE)) {
            row.setLong(column++, award.shareOf(party).fen());
        }
    }

    private Award award(Split split) {
        return new Award(rules.programmeId(), rules.version(), split.basis().tier(), split, funds);
    }

    private SubmittedCase submitted(LocalDate day) {
        var lines = new ArrayList<CostLine>();
        var count = 3 + random.nextInt(5);
        for (int line = 0; line < count; line++) {
            lines.add(new CostLine(
                    CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                    Money.ofFen(1_000_000L + random.nextInt(90_000_000))));
        }
        var facts = Facts.none()
                .with(KnownFact.SIZE_CLASS, SIZES.get(random.nextInt(SIZES.size())))
                .with(KnownFact.MODE, MODES.get(random.nextInt(MODES.size())))
                .with(KnownFact.INDUSTRY, "industry")
                .with(KnownFact.REGION, "Dongguan")
                .with(KnownFact.MATURITY_BEFORE, "L1")
                .with(KnownFact.YEARS_SINCE_FOUNDING, random.nextInt(30))
                .with(KnownFact.SCENARIO, "visual-inspection");
        var project = new Project(
                "视觉检测改造",
                "在产线上用摄像头与模型自动识别瑕疵，替代人工目检，并与生产执行系统联动。",
                "visual-inspection",
                day.plusDays(10),
                day.plusMonths(11),
                Facts.none().with(KnownFact.MODE, "SINGLE"));
        var milestones = List.of(new Milestone("trial", "试运行", "Trial run", day.plusMonths(4)));
        return new SubmittedCase(
                rules.programmeId(), project, lines, List.of(), List.of(DEFECTS), milestones, facts, day, null, day);
    }

    private static List<RuleFinding> findings(Verdict verdict) {
        var registered = Stream.of(
                        "enterprise-registered", "enterprise-verified", "enterprise-not-suspended", "call-open")
                .map(rule -> new RuleFinding(rule, true, new Bilingual("企业身份已核实", "the enterprise has been verified")));
        return Stream.concat(registered, verdict.findings().stream()).toList();
    }
}
