package org.gongdan.subsidy.fund;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.fund.FundEvent.AmountCommitted;
import org.gongdan.subsidy.fund.FundEvent.AmountPaid;
import org.gongdan.subsidy.fund.FundEvent.AmountReserved;
import org.gongdan.subsidy.fund.FundEvent.AppropriationAdded;
import org.gongdan.subsidy.fund.FundEvent.FundOpened;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.Party;

/** A fund of 100.00 and the events of its tests. */
final class FundExamples {

    static final FundId ID = new FundId("fund-1");
    static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    static final FundOpened OPENED = new FundOpened(ID, Party.GOVERNMENT, 2026, "省资金", "Provincial", "AI", NOW);
    static final AppropriationAdded FILLED = new AppropriationAdded(ID, "a1", yuan("100.00"), "doc 1", NOW);

    private FundExamples() {}

    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    static final Caller FINANCE = new Caller("id-of-finance", "finance", Set.of(Role.FINANCE), null);
    static final Caller OTHER_FINANCE = new Caller("id-of-another", "another", Set.of(Role.FINANCE), null);

    /** Commands without a caller of their own come from finance. */
    static FixtureConfiguration<Fund> fund() {
        var fixture = new AggregateTestFixture<>(Fund.class);
        return fixture.registerInjectableResource(CLOCK)
                .registerInjectableResource(new NestedCommands(fixture.getCommandBus()))
                .registerCommandDispatchInterceptor(
                        commands -> (_, command) -> command.getMetaData().containsKey(CommandMetadata.ACTOR)
                                ? command
                                : command.andMetaData(Commands.metadataOf(FINANCE, null)));
    }

    static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    static AmountReserved reserved(String reservation, String amount) {
        return new AmountReserved(ID, reservation, yuan(amount), NOW);
    }

    static AmountCommitted committed(String reservation, String amount) {
        return new AmountCommitted(ID, reservation, yuan(amount), NOW);
    }

    static AmountPaid paid(String reservation, String payment, String amount) {
        return new AmountPaid(ID, reservation, payment, yuan(amount), NOW);
    }
}
