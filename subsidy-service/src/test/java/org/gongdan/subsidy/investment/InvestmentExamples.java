package org.gongdan.subsidy.investment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.investment.InvestmentEvent.ClaimRoomTaken;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.KpiVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.programme.PaymentTerms.RetentionRelease;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An investment of 100,000.00 agreed on 2 March 2026, seen on 15 June, and its people. */
final class InvestmentExamples {

    static final Instant NOW = Instant.parse("2026-06-15T02:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    static final LocalDate AGREED_ON = LocalDate.of(2026, 3, 2);
    static final OfferAccepted ACCEPTED = accepted();
    static final InvestmentId ID = InvestmentId.ofApplication(ACCEPTED.applicationId());

    static final Caller PREPARER = new Caller("id-p", "mei", Set.of(Role.ENTERPRISE_PREPARER), ACCEPTED.uscc());
    static final Caller SIGNATORY = new Caller("id-s", "bo", Set.of(Role.ENTERPRISE_SIGNATORY), ACCEPTED.uscc());
    static final Caller FOREIGN = new Caller("id-f", "ding", Set.of(Role.ENTERPRISE_PREPARER), "91440300MA5FXXXX12");
    static final Caller REVIEWER = new Caller("id-r", "lin", Set.of(Role.REVIEWER), null);
    static final Caller APPROVER = new Caller("id-a", "zhou", Set.of(Role.APPROVER), null);
    /** Prepares for the enterprise and verifies for the secretariat: nobody should, but the rule must hold. */
    static final Caller BOTH =
            new Caller("id-p", "mei", Set.of(Role.ENTERPRISE_PREPARER, Role.REVIEWER), ACCEPTED.uscc());

    static final List<String> EVIDENCE = List.of("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    static final InvestmentOpened OPENED = new InvestmentOpened(
            ID,
            ACCEPTED.applicationId(),
            ACCEPTED.uscc(),
            ACCEPTED.project(),
            ACCEPTED.costLines(),
            ACCEPTED.award(),
            ACCEPTED.indicators(),
            ACCEPTED.milestones(),
            ACCEPTED.functions(),
            AGREED_ON,
            NOW);
    static final YearMonth MAY = YearMonth.of(2026, 5);
    static final KpiMeasured MEASURED =
            new KpiMeasured(ID, "defect-rate", MAY, new BigDecimal("3.10"), EVIDENCE, PREPARER.id(), NOW);
    static final KpiVerified VERIFIED =
            new KpiVerified(ID, "defect-rate", MAY, new BigDecimal("3.20"), "现场抽检 200 件", REVIEWER.id(), NOW);
    static final MilestoneReached REACHED =
            new MilestoneReached(ID, "pilot", LocalDate.of(2026, 6, 10), EVIDENCE, PREPARER.id(), NOW);
    static final MilestoneVerified MILESTONE_VERIFIED = new MilestoneVerified(ID, "pilot", REVIEWER.id(), NOW);
    static final Caller FINANCE = new Caller("id-m", "hua", Set.of(Role.FINANCE), null);
    static final Caller OFFICER = new Caller("id-o", "wei", Set.of(Role.OFFICER), null);
    static final RunningCostRecorded COST =
            new RunningCostRecorded(ID, MAY, RunningCostKind.CLOUD, yuan("1280"), EVIDENCE, PREPARER.id(), NOW);
    static final InvestmentClosed CLOSED = new InvestmentClosed(ID, "项目完成", APPROVER.id(), NOW);

    private InvestmentExamples() {}

    static FixtureConfiguration<Investment> investment() {
        return new AggregateTestFixture<>(Investment.class).registerInjectableResource(CLOCK);
    }

    /** An investment of which reconciliation says that so many differences are unexplained. */
    static FixtureConfiguration<Investment> investmentWith(int unexplained) {
        return investment().registerInjectableResource(new Standings() {

            @Override
            public Map<InvestmentId, Standing> of(Collection<InvestmentId> investments) {
                return Map.of();
            }

            @Override
            public int unexplained(InvestmentId investment) {
                return unexplained;
            }
        });
    }

    /** @param release of the programme's money held back; null when it gives none */
    static FixtureConfiguration<Investment> under(@Nullable RetentionRelease release, String retentionPercent) {
        return investment().registerInjectableResource(new OneProgramme(release, retentionPercent));
    }

    static Map<String, Object> by(Caller caller) {
        return Commands.metadataOf(caller, null);
    }

    static ResultValidator<Investment> after(List<?> events, Object command, Caller caller) {
        return investment().given(events).when(command, by(caller));
    }

    static void refuses(Refusal refusal, List<?> events, Object command, Caller caller) {
        after(events, command, caller).expectNoEvents().expectExceptionDetails(refusal);
    }

    static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    static ClaimRoomTaken taken(String claim, String cost) {
        return new ClaimRoomTaken(ID, claim, yuan(cost), NOW);
    }

    private static OfferAccepted accepted() {
        try (var recorded = InvestmentExamples.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(recorded, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
