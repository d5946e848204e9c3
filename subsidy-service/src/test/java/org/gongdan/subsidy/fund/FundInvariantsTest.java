package org.gongdan.subsidy.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.fund.FundExamples.FINANCE;
import static org.gongdan.subsidy.fund.FundExamples.OTHER_FINANCE;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CarryOverFund;
import org.gongdan.subsidy.fund.FundCommand.CloseFund;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.DiscardYearEnd;
import org.gongdan.subsidy.fund.FundCommand.LapseFund;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.PayAmount;
import org.gongdan.subsidy.fund.FundCommand.PrepareCarryOver;
import org.gongdan.subsidy.fund.FundCommand.PrepareLapse;
import org.gongdan.subsidy.fund.FundCommand.RecoverAmount;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.FundCommand.ReleaseReservation;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever three years of funds are asked, in whatever order: they agree with a ledger that knows no cleverness. */
class FundInvariantsTest {

    private static final int COMMANDS = 250;
    private static final List<FundId> YEARS =
            List.of(new FundId("fund-2026"), new FundId("fund-2027"), new FundId("fund-2028"));

    private static final Set<Class<?>> SEEN = new HashSet<>();

    static Stream<Long> seeds() {
        return IntStream.range(0, 80).mapToObj(seed -> 7_919L * seed + 20260301);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverPromiseMoreThanTheyHaveAndForgetNothing(long seed) {
        var random = new Random(seed);
        try (var funds = new FundStore()) {
            for (var year = 0; year < YEARS.size(); year++) {
                funds.send(new OpenFund(YEARS.get(year), Party.GOVERNMENT, 2026 + year, "资金", "Fund", "AI"));
            }
            FundCommand last = new PrepareLapse(YEARS.getFirst(), "l0");
            for (var step = 0; step < COMMANDS; step++) {
                var command = random.nextBoolean() ? anyCommand(random) : answer(last, random);
                last = command;
                var caller = random.nextBoolean() ? FINANCE : OTHER_FINANCE;
                if (accepted(funds, command, caller) && isNamed(command)) {
                    var after = funds.events();
                    accepted(funds, command, caller);
                    assertThat(funds.events())
                            .as("%s again, seed %s", command, seed)
                            .isEqualTo(after);
                }
            }
            assertLedger(funds, seed);
        }
    }

    @AfterAll
    static void haveBeenThroughEverything() {
        var unseen = new HashSet<Class<?>>(List.of(FundEvent.class.getPermittedSubclasses()));
        unseen.removeAll(SEEN);
        assertThat(unseen).isEmpty();
    }

    /** Refusals leave no event; anything but a refusal is a fault. */
    private static boolean accepted(FundStore funds, FundCommand command, Caller caller) {
        var before = funds.events();
        try {
            funds.send(command, caller);
            return true;
        } catch (CommandRefused refused) {
            assertThat(funds.events()).isEqualTo(before);
            return false;
        }
    }

    private static boolean isNamed(FundCommand command) {
        return !(command instanceof ReduceCommitment reduce && reduce.reductionId() == null);
    }

    private static FundCommand anyCommand(Random random) {
        var fund = YEARS.get(Math.min(random.nextInt(4), 2));
        var purpose = "r" + random.nextInt(12);
        var name = "n" + random.nextInt(25);
        var amount = Money.ofFen(random.nextInt(-2, 4_000));
        return switch (random.nextInt(15)) {
            case 0 -> new AddAppropriation(fund, name, amount, "doc");
            case 1, 2, 3 -> new ReserveAmount(fund, purpose, amount);
            case 4 -> new ReleaseReservation(fund, purpose);
            case 5, 6 -> new CommitAmount(fund, purpose);
            case 7 -> new ReduceCommitment(fund, purpose, random.nextBoolean() ? name : null, amount);
            case 8, 9 -> new PayAmount(fund, purpose, name, amount);
            case 10 -> new RecoverAmount(fund, purpose, name, Money.ofFen(random.nextInt(-2, 400)));
            case 11 ->
                new PrepareCarryOver(
                        fund, "c" + random.nextInt(3), next(fund), random.nextBoolean() ? List.of() : List.of(purpose));
            case 12 -> new CarryOverFund(fund, "c" + random.nextInt(3));
            case 13 ->
                random.nextBoolean()
                        ? new PrepareLapse(fund, "l" + random.nextInt(3))
                        : new LapseFund(fund, "l" + random.nextInt(3));
            default -> random.nextInt(20) == 0 ? new CloseFund(fund) : new CommitAmount(fund, purpose);
        };
    }

    /** Confirms what was just prepared, or takes it back, which few would hit upon by chance. */
    private static FundCommand answer(FundCommand last, Random random) {
        return switch (last) {
            case PrepareCarryOver prepared ->
                random.nextInt(4) == 0
                        ? new DiscardYearEnd(prepared.fundId(), prepared.carryOverId())
                        : new CarryOverFund(prepared.fundId(), prepared.carryOverId());
            case PrepareLapse prepared ->
                random.nextInt(4) == 0
                        ? new DiscardYearEnd(prepared.fundId(), prepared.lapseId())
                        : new LapseFund(prepared.fundId(), prepared.lapseId());
            default -> anyCommand(random);
        };
    }

    private static FundId next(FundId fund) {
        return YEARS.get(Math.min(YEARS.indexOf(fund) + 1, YEARS.size() - 1));
    }

    /** Adds every event up on its own, and looks after each of them. */
    private static void assertLedger(FundStore funds, long seed) {
        var all = NaiveLedger.overAll();
        for (var fund : YEARS) {
            var ledger = new NaiveLedger();
            FundState state = new FundState.Unknown();
            for (var event : funds.eventsOf(fund)) {
                state = state.after(event);
                ledger.enter(event);
                SEEN.add(event.getClass());
                ledger.assertSound("after " + event + ", seed " + seed);
                ledger.assertAgrees(state.known());
            }
            all.add(ledger);
        }
        all.assertNothingCreatedOrLost("seed " + seed);
    }
}
