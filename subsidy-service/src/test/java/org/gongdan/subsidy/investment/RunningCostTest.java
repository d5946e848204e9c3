package org.gongdan.subsidy.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.investment.InvestmentExamples.BOTH;
import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.COST;
import static org.gongdan.subsidy.investment.InvestmentExamples.EVIDENCE;
import static org.gongdan.subsidy.investment.InvestmentExamples.FOREIGN;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.MAY;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.PREPARER;
import static org.gongdan.subsidy.investment.InvestmentExamples.REVIEWER;
import static org.gongdan.subsidy.investment.InvestmentExamples.SIGNATORY;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;
import static org.gongdan.subsidy.investment.InvestmentExamples.yuan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordRunningCost;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyRunningCost;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostRecorded;
import org.gongdan.subsidy.investment.InvestmentEvent.RunningCostVerified;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RecordRunningCost and VerifyRunningCost. */
class RunningCostTest {

    private static final RunningCostVerified VERIFIED =
            new RunningCostVerified(ID, MAY, RunningCostKind.CLOUD, yuan("1200"), "云账单", REVIEWER.id(), NOW);

    @Test
    void recordsWhatTheEnterpriseStates() {
        after(List.of(OPENED), state(MAY, "1280"), PREPARER).expectEvents(COST);
        after(List.of(OPENED, COST), state(MAY, "1280"), SIGNATORY).expectNoEvents();
    }

    @Test
    void supersedesUntilItIsVerified() {
        after(List.of(OPENED, COST), state(MAY, "0"), SIGNATORY)
                .expectEvents(new RunningCostRecorded(
                        ID, MAY, RunningCostKind.CLOUD, yuan("0"), EVIDENCE, SIGNATORY.id(), NOW));
        refuses(
                InvestmentRefusal.RUNNING_COST_ALREADY_VERIFIED,
                List.of(OPENED, COST, VERIFIED),
                state(MAY, "1290"),
                PREPARER);
    }

    @Test
    void keepsKindsApart() {
        var energy = new RecordRunningCost(ID, MAY, RunningCostKind.ENERGY, yuan("90"), EVIDENCE);
        after(List.of(OPENED, COST, VERIFIED), energy, PREPARER)
                .expectEvents(new RunningCostRecorded(
                        ID, MAY, RunningCostKind.ENERGY, yuan("90"), EVIDENCE, PREPARER.id(), NOW));
    }

    @Test
    void isVerifiedByAnother() {
        after(List.of(OPENED, COST), verify("1200"), REVIEWER).expectEvents(VERIFIED);
        after(List.of(OPENED, COST, VERIFIED), verify("1200"), REVIEWER).expectNoEvents();
        refuses(InvestmentRefusal.VERIFIED_BY_REPORTER, List.of(OPENED, COST), verify("1200"), BOTH);
        refuses(
                InvestmentRefusal.RUNNING_COST_ALREADY_VERIFIED,
                List.of(OPENED, COST, VERIFIED),
                verify("1201"),
                REVIEWER);
        refuses(InvestmentRefusal.RUNNING_COST_NOT_RECORDED, List.of(OPENED), verify("1200"), REVIEWER);
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(InvestmentRefusal.RUNNING_COST_NEGATIVE, List.of(OPENED), state(MAY, "-0.01"), PREPARER);
        refuses(InvestmentRefusal.RUNNING_COST_NEGATIVE, List.of(OPENED, COST), verify("-0.01"), REVIEWER);
        refuses(InvestmentRefusal.MONTH_OUT_OF_RANGE, List.of(OPENED), state(YearMonth.of(2026, 2), "1"), PREPARER);
        refuses(InvestmentRefusal.MONTH_OUT_OF_RANGE, List.of(OPENED), state(YearMonth.of(2026, 7), "1"), PREPARER);
        refuses(
                InvestmentRefusal.PROOF_MISSING,
                List.of(OPENED),
                new RecordRunningCost(ID, MAY, RunningCostKind.CLOUD, yuan("1"), List.of()),
                PREPARER);
        refuses(
                InvestmentRefusal.TEXT_MISSING,
                List.of(OPENED, COST),
                new VerifyRunningCost(ID, MAY, RunningCostKind.CLOUD, yuan("1"), " "),
                REVIEWER);
        refuses(SharedRefusal.NOT_FOUND, List.of(OPENED), state(MAY, "1"), FOREIGN);
        refuses(InvestmentRefusal.INVESTMENT_CLOSED, List.of(OPENED, CLOSED), state(MAY, "1"), PREPARER);
    }

    @Test
    void flowsOutOnTheLastDayOfItsMonth() {
        var claimed = cost(null);
        assertThat(claimed.flow()).isEqualTo(new CashFlow(LocalDate.of(2026, 5, 31), yuan("-1280")));
        assertThat(cost(yuan("1200")).flow().amount()).isEqualTo(yuan("-1200"));
    }

    private static RunningCosts.Cost cost(@Nullable Money verified) {
        return new RunningCosts.Cost(
                MAY, RunningCostKind.CLOUD, yuan("1280"), EVIDENCE, PREPARER.id(), NOW, verified, null, null, null);
    }

    private static RecordRunningCost state(YearMonth month, String amount) {
        return new RecordRunningCost(ID, month, RunningCostKind.CLOUD, yuan(amount), EVIDENCE);
    }

    private static VerifyRunningCost verify(String amount) {
        return new VerifyRunningCost(ID, MAY, RunningCostKind.CLOUD, yuan(amount), "云账单");
    }
}
