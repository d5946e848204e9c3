package org.gongdan.batch;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimDrafted;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimSubmitted;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.claim.FunderAmount;
import org.gongdan.subsidy.claim.Invoice;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.Asset;
import org.gongdan.subsidy.investment.GrantedAsset;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordAsset;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RetentionGround;
import org.gongdan.subsidy.payment.Instalment;
import org.gongdan.subsidy.payment.PaymentBatchId;
import org.gongdan.subsidy.payment.PaymentEvent.BatchPrepared;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.programme.Constraint;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.programme.SplitBasis;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.SystemCaller;
import org.springframework.boot.test.context.TestComponent;

/**
 * Investments of 100,000.00, of which the government bears 30,000.00 and the association 20,000.00. One per cent of
 * defects less is worth 4,800.00 a month, after 4.5 per cent at the start.
 */
@TestComponent
public class ExampleInvestments {

    private static final String USCC = "91440101MA5CABCD0X";
    private static final String DEFECTS = "defect-rate";
    private static final Caller PREPARER = new Caller("id-p", "mei", Set.of(Role.ENTERPRISE_PREPARER), USCC);

    private final Commands commands;
    private final EventStore store;

    ExampleInvestments(Commands commands, EventStore store) {
        this.commands = commands;
        this.store = store;
    }

    public InvestmentId open(String agreedOn) {
        return openOf(USCC, agreedOn);
    }

    /** The same of another enterprise. */
    public InvestmentId openOf(String uscc, String agreedOn) {
        var application = new ApplicationId("application-" + UUID.randomUUID());
        var investment = InvestmentId.ofApplication(application);
        var agreed = LocalDate.parse(agreedOn);
        commands.send(
                new OpenInvestment(
                        investment,
                        application,
                        uscc,
                        new Project(
                                "刺绣瑕疵视觉检测", "两条绣花产线", "visual-inspection", agreed, agreed.plusYears(1), Facts.none()),
                        List.of(new CostLine("software", yuan("100000"))),
                        award(),
                        List.of(new Indicator(
                                DEFECTS,
                                "不良率",
                                "Defect rate",
                                "%",
                                Indicator.Better.LOWER,
                                new BigDecimal("4.5"),
                                new BigDecimal("2.7"),
                                yuan("6000"),
                                new BigDecimal("0.8"))),
                        List.of(),
                        null,
                        agreed),
                SystemCaller.named("test"));
        return investment;
    }

    /** Opens more until there are enough, and returns all that are live, by ascending id. */
    public List<String> openUntil(Supplier<List<String>> live, int enough) {
        for (var missing = enough - live.get().size(); missing > 0; missing--) {
            open("2025-01-15");
        }
        return Awaitility.await().atMost(Duration.ofMinutes(1)).until(live::get, found -> found.size() >= enough);
    }

    public void measure(InvestmentId investment, String month, String percent) {
        measureOf(USCC, investment, month, percent);
    }

    public void measureOf(String uscc, InvestmentId investment, String month, String percent) {
        commands.send(
                new MeasureKpi(investment, DEFECTS, YearMonth.parse(month), new BigDecimal(percent), List.of()),
                new Caller(PREPARER.id(), PREPARER.name(), PREPARER.roles(), uscc));
    }

    /** An outlay of 40,000.00 of 10 April 2025, claimed and approved in full in May; a tenth of the aid is retained. */
    public ClaimId claim(InvestmentId investment) {
        var claim = new ClaimId("claim-" + UUID.randomUUID());
        var cost = yuan("40000");
        var invoice =
                new Invoice("91440101MA5AKX3M2Q", "智检", claim.value().substring(6, 26), LocalDate.of(2025, 4, 1), cost);
        var line =
                new ClaimLine(1, "software", "软件许可", cost, Money.ZERO, invoice, LocalDate.of(2025, 4, 10), List.of());
        happened(
                "Claim",
                claim.value(),
                0,
                new ClaimDrafted(claim, investment, USCC, List.of(line), "id-p", at("05-04")));
        happened("Claim", claim.value(), 1, new ClaimSubmitted(claim, investment, cost, "id-s", at("05-05")));
        var owed = List.of(
                new FunderAmount(Party.GOVERNMENT, fund(Party.GOVERNMENT), yuan("12000"), yuan("1200")),
                new FunderAmount(Party.ASSOCIATION, fund(Party.ASSOCIATION), yuan("8000"), yuan("800")));
        happened("Claim", claim.value(), 2, new ClaimApproved(claim, investment, cost, owed, "id-a", at("05-20")));
        return claim;
    }

    /** The bank confirms a payment, and the fund books it. */
    public void pay(InvestmentId investment, ClaimId claim, Party party, String amount, String valueDate) {
        var application = investment.value().replace("investment-", "application-");
        var batch = new PaymentBatchId("payment-batch-" + UUID.randomUUID());
        var day = LocalDate.parse(valueDate);
        var due = new Instalment(claim, investment, application, USCC, party, DueKind.SHARE, fund(party), yuan(amount));
        happened("PaymentBatch", batch.value(), 0, new BatchPrepared(batch, party, List.of(due), "id-f", at("06-01")));
        happened(
                "PaymentBatch",
                batch.value(),
                1,
                new PaymentConfirmed(batch, due, "bank-" + batch.value(), day, "id-f", at("07-20")));
        var fund = new FundId("fund-" + UUID.randomUUID());
        happened(
                "Fund",
                fund.value(),
                0,
                new AmountPaid(fund, application, batch.value() + "/" + claim.value(), yuan(amount), at("07-20")));
    }

    /** All of the project is an intangible asset, written off in a straight line. */
    public void recordAsset(InvestmentId investment, String readyOn, int months) {
        var asset = new Asset(
                GrantedAsset.Kind.INTANGIBLE_ASSET,
                yuan("100000"),
                LocalDate.parse(readyOn),
                months,
                Money.ZERO,
                GrantedAsset.Method.STRAIGHT_LINE,
                null);
        commands.send(new RecordAsset(investment, asset), PREPARER);
    }

    /** The money held back of an investment of which nothing else was reported becomes due. */
    public void meetRetention(InvestmentId investment, String on) {
        var ground =
                new RetentionGround(ReleaseCondition.ACCEPTANCE, LocalDate.parse(on), null, null, null, null, null);
        happened(
                "Investment",
                investment.value(),
                1,
                new RetentionConditionMet(investment, ground, "system:test", at("06-20")));
    }

    private void happened(String type, String stream, long number, Object event) {
        store.publish(new GenericDomainEventMessage<>(type, stream, number, event));
    }

    private static Award award() {
        var basis = new SplitBasis("pilot", 1, "B", yuan("100000"), Money.ZERO, List.of());
        var lines = List.of(
                share(Party.GOVERNMENT, "30000", Constraint.RATE),
                share(Party.ASSOCIATION, "20000", Constraint.RATE),
                share(Party.ENTERPRISE, "50000", Constraint.REMAINDER));
        return new Award(
                new ProgrammeId("programme-pilot"),
                1,
                "B",
                new Split.Balanced(basis, lines),
                Map.of(Party.GOVERNMENT, fund(Party.GOVERNMENT), Party.ASSOCIATION, fund(Party.ASSOCIATION)));
    }

    private static ShareLine share(Party party, String amount, Constraint constraint) {
        return new ShareLine(party, yuan(amount), constraint, new Bilingual("承担 " + amount, "bears " + amount));
    }

    private static FundId fund(Party party) {
        return new FundId("fund-" + party.name().toLowerCase(Locale.ROOT));
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    private static Instant at(String monthAndDay) {
        return Instant.parse("2025-" + monthAndDay + "T02:00:00Z");
    }
}
