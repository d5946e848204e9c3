package org.gongdan.batch.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Indicator.Better;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimDrafted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineAccepted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLineDeducted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimLinesSet;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimRejected;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimSubmitted;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.claim.DeductionReason;
import org.gongdan.subsidy.claim.FunderAmount;
import org.gongdan.subsidy.claim.Invoice;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.Baseline;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RunningCostKind;
import org.gongdan.subsidy.payment.Instalment;
import org.gongdan.subsidy.payment.PaymentBatchId;
import org.gongdan.subsidy.payment.PaymentEvent.BatchPrepared;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentFailed;
import org.gongdan.subsidy.programme.Bilingual;
import org.gongdan.subsidy.programme.Constraint;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.programme.SplitBasis;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** Stores a random but possible history of some investments; the same seed stores the same amounts and days. */
final class RandomHistory {

    private static final String USCC = "91440101MA5CABCD0X";
    private static final LocalDate AGREED_ON = LocalDate.of(2024, 1, 10);
    private static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");
    private static final List<Party> FUNDERS = List.of(Party.GOVERNMENT, Party.ASSOCIATION);

    private final EventStore store;
    private final Random random;
    private final Map<String, Long> sequence = new HashMap<>();

    RandomHistory(EventStore store, long seed) {
        this.store = store;
        this.random = new Random(seed);
    }

    InvestmentId investment() {
        var application = new ApplicationId("application-" + UUID.randomUUID());
        var investment = InvestmentId.ofApplication(application);
        var indicators = indicators();
        happened(
                "Investment",
                investment.value(),
                new InvestmentOpened(
                        investment,
                        application,
                        USCC,
                        new Project("随机", "随机", "visual-inspection", AGREED_ON, AGREED_ON.plusYears(2), Facts.none()),
                        List.of(new CostLine("software", yuan(100_000))),
                        award(),
                        indicators,
                        List.of(),
                        null,
                        AGREED_ON,
                        at(AGREED_ON)));
        for (var claim = random.nextInt(4); claim > 0; claim--) {
            claim(investment, application);
        }
        for (var indicator : indicators) {
            measure(investment, indicator);
        }
        run(investment);
        return investment;
    }

    private void run(InvestmentId investment) {
        for (var month = YearMonth.of(2024, 3); month.isBefore(YearMonth.of(2025, 3)); month = month.plusMonths(2)) {
            var at = at(month.atEndOfMonth());
            for (var kind : RunningCostKind.values()) {
                for (var times = random.nextInt(3); times > 0; times--) {
                    reported(investment, new RunningCostRecorded(investment, month, kind, fen(90_000), List.of(), "p", at));
                    if (times == 1 && random.nextBoolean()) {
                        reported(
                                investment,
                                new RunningCostVerified(investment, month, kind, fen(90_000), "发票", "r", at));
                    }
                }
            }
        }
    }

    private void reported(InvestmentId investment, Object event) {
        happened("Investment", investment.value(), event);
    }

    /** Some baselines are corrected on the way, as long as they are not frozen. */
    private void measure(InvestmentId investment, Indicator indicator) {
        var code = indicator.code();
        var last = YearMonth.of(2025, 2);
        for (var month = YearMonth.of(2024, 1); !month.isAfter(last); month = month.plusMonths(1)) {
            var at = at(month.atEndOfMonth());
            for (var times = random.nextInt(3); times > 0; times--) {
                reported(investment, new KpiMeasured(investment, code, month, value(), List.of(), "p", at));
                if (times == 1 && random.nextBoolean()) {
                    reported(investment, new KpiVerified(investment, code, month, value(), "抽检", "r", at));
                }
            }
            if (random.nextInt(8) == 0) {
                var before = YearMonth.from(AGREED_ON).minusMonths(1);
                var baseline = new Baseline(value(), new Indicator.Months(before, before), List.of("a"));
                reported(investment, new BaselineCorrected(investment, code, baseline, "误录", "p", "r", at));
            }
        }
        if (code.endsWith("0") && random.nextBoolean()) {
            reported(investment, new BaselinesFrozen(investment, "payment-batch-1", at(last.atEndOfMonth())));
            reported(investment, new KpiMeasured(investment, code, last, value(), List.of(), "p", at(last.atEndOfMonth())));
        }
    }

    private void claim(InvestmentId investment, ApplicationId application) {
        var claim = new ClaimId("claim-" + UUID.randomUUID());
        var lines = lines(random.nextInt(3));
        happened("Claim", claim.value(), new ClaimDrafted(claim, investment, USCC, lines, "p", at(day())));
        if (lines.isEmpty() || random.nextBoolean()) {
            lines = lines(1 + random.nextInt(3));
            happened("Claim", claim.value(), new ClaimLinesSet(claim, lines, at(day())));
        }
        if (random.nextInt(6) == 0) {
            return;
        }
        var submitted = day();
        happened(
                "Claim",
                claim.value(),
                new ClaimSubmitted(claim, investment, Money.sum(lines, ClaimLine::cost), "s", at(submitted)));
        for (var line : lines) {
            happened("Claim", claim.value(), decided(claim, line));
        }
        var decided = submitted.plusDays(random.nextInt(60));
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 ->
                happened("Claim", claim.value(), new ClaimRejected(claim, investment, "不符", "a", at(decided)));
            default -> {
                var owed = FUNDERS.stream()
                        .map(party -> new FunderAmount(party, fund(party), fen(4_000_000), fen(400_000)))
                        .toList();
                happened(
                        "Claim",
                        claim.value(),
                        new ClaimApproved(claim, investment, fen(9_000_000), owed, "a", at(decided)));
                owed.forEach(due -> pay(investment, application, claim, due, decided));
            }
        }
    }

    private Object decided(ClaimId claim, ClaimLine line) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new ClaimLineDeducted(
                        claim, line.line(), line.cost(), DeductionReason.values()[0], "不合格", "o", at(day()));
            case 1 ->
                new ClaimLineDeducted(
                        claim, line.line(), Money.ofFen(1), DeductionReason.values()[0], "尾差", "o", at(day()));
            default -> new ClaimLineAccepted(claim, line.line(), "o", at(day()));
        };
    }

    private void pay(
            InvestmentId investment, ApplicationId application, ClaimId claim, FunderAmount due, LocalDate decided) {
        var batch = new PaymentBatchId("payment-batch-" + UUID.randomUUID());
        var instalment = new Instalment(
                claim, investment, application.value(), USCC, due.party(), due.fundId(), due.amount().minus(due.retained()));
        happened("PaymentBatch", batch.value(), new BatchPrepared(batch, due.party(), List.of(instalment), "f", at(decided)));
        if (random.nextInt(4) == 0) {
            happened("PaymentBatch", batch.value(), new PaymentFailed(batch, instalment, "户名不符", "f", at(decided)));
            return;
        }
        var on = decided.plusDays(random.nextInt(90));
        happened("PaymentBatch", batch.value(), new PaymentConfirmed(batch, instalment, "r", on, "f", at(on)));
        var fund = new FundId("fund-" + UUID.randomUUID());
        happened(
                "Fund",
                fund.value(),
                new AmountPaid(
                        fund, application.value(), batch.value() + "/" + claim.value(), instalment.amount(), at(on)));
    }

    private List<ClaimLine> lines(int count) {
        var lines = new ArrayList<ClaimLine>();
        for (var line = 1; line <= count; line++) {
            var cost = fen(2_000_000).plus(Money.ofFen(2));
            var invoice = new Invoice(
                    "91440101MA5AKX3M2Q", "智检", UUID.randomUUID().toString().substring(0, 20), AGREED_ON, cost);
            lines.add(new ClaimLine(line, "software", "软件", cost, Money.ZERO, invoice, day(), List.of()));
        }
        return lines;
    }

    private List<Indicator> indicators() {
        var indicators = new ArrayList<Indicator>();
        for (var number = random.nextInt(3); number >= 0; number--) {
            indicators.add(new Indicator(
                    "indicator-" + number,
                    "指标",
                    "Indicator",
                    "%",
                    random.nextBoolean() ? Better.LOWER : Better.HIGHER,
                    random.nextInt(5) == 0 ? BigDecimal.ZERO : value(),
                    value(),
                    fen(1_000_000),
                    new BigDecimal(random.nextInt(1001)).movePointLeft(3)));
        }
        return indicators;
    }

    /** Shares that do not divide evenly, so that each funder's and partner's part is rounded. */
    private static Award award() {
        var shares = Map.of(
                Party.GOVERNMENT, 3_333_333L, Party.ASSOCIATION, 1_111_111L, Party.LEAD, 777_777L, Party.PROVIDER, 99_999L);
        var lines = new ArrayList<ShareLine>();
        shares.forEach((party, fen) -> lines.add(new ShareLine(
                party, Money.ofFen(fen), Constraint.RATE, new Bilingual("承担", "bears"))));
        var basis = new SplitBasis("pilot", 1, "B", yuan(100_000), Money.ZERO, List.of());
        return new Award(new ProgrammeId("programme-pilot"), 1, "B", new Split.Balanced(basis, lines), Map.of());
    }

    private void happened(String type, String aggregate, Object event) {
        var number = sequence.merge(aggregate, 0L, (known, _) -> known + 1);
        store.publish(new GenericDomainEventMessage<>(type, aggregate, number, event));
    }

    private LocalDate day() {
        return AGREED_ON.plusDays(random.nextInt(400));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(23, 30).atZone(GUANGDONG).toInstant();
    }

    private BigDecimal value() {
        return BigDecimal.valueOf(random.nextInt(1, 100_000), 3);
    }

    private Money fen(int most) {
        return Money.ofFen(1 + random.nextInt(most));
    }

    private static Money yuan(long amount) {
        return Money.ofFen(amount * 100);
    }

    private static FundId fund(Party party) {
        return new FundId("fund-random-" + party);
    }
}
