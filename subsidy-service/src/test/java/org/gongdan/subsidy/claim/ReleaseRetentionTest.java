package org.gongdan.subsidy.claim;

import static org.gongdan.subsidy.claim.ClaimExamples.CLAIM;
import static org.gongdan.subsidy.claim.ClaimExamples.DUES;
import static org.gongdan.subsidy.claim.ClaimExamples.INVESTMENT;
import static org.gongdan.subsidy.claim.ClaimExamples.NOW;
import static org.gongdan.subsidy.claim.ClaimExamples.PROVINCE;
import static org.gongdan.subsidy.claim.ClaimExamples.day;
import static org.gongdan.subsidy.claim.ClaimExamples.line;
import static org.gongdan.subsidy.claim.ClaimExamples.yuan;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.gongdan.subsidy.claim.ClaimCommand.ForfeitRetention;
import org.gongdan.subsidy.claim.ClaimCommand.RecordClaimPayment;
import org.gongdan.subsidy.claim.ClaimCommand.ReleaseRetention;
import org.gongdan.subsidy.claim.ClaimCommand.ScheduleClaimPayment;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimApproved;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaid;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentScheduled;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionForfeited;
import org.gongdan.subsidy.claim.ClaimEvent.RetentionReleased;
import org.gongdan.subsidy.investment.RetentionGround;
import org.gongdan.subsidy.programme.PaymentTerms.ReleaseCondition;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

/** ReleaseRetention, ForfeitRetention, and the payment of what was released. */
class ReleaseRetentionTest {

    private static final RetentionGround GROUND =
            new RetentionGround(ReleaseCondition.FUNCTION_USE, day("2026-06-10"), 90, 2, 3, 60, null);
    private static final List<HeldAmount> HELD = List.of(
            new HeldAmount(Party.GOVERNMENT, PROVINCE, yuan("33.33")),
            new HeldAmount(Party.ASSOCIATION, DUES, yuan("0.01")));
    private static final RetentionReleased RELEASED = new RetentionReleased(CLAIM, INVESTMENT, HELD, GROUND, NOW);
    private static final RetentionForfeited FORFEITED = new RetentionForfeited(CLAIM, INVESTMENT, HELD, "未使用", NOW);

    @Test
    void releasesExactlyWhatEachFunderHoldsBackAndThatOnce() {
        send(approved("33.33"), new ReleaseRetention(CLAIM, GROUND)).expectEvents(RELEASED);
        send(approved("33.33").given(RELEASED), new ReleaseRetention(CLAIM, GROUND))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void hasNothingToReleaseWhereNothingIsHeldBack() {
        send(approved("0.00"), new ReleaseRetention(CLAIM, GROUND))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void paysARetentionBesideTheShareAndThatOnce() {
        refuses(approved("33.33"), schedule("33.33"), ClaimRefusal.INSTALMENT_UNKNOWN);
        refuses(approved("33.33").given(RELEASED), schedule("33.32"), ClaimRefusal.INSTALMENT_AMOUNT_DIFFERS);
        var scheduled =
                new ClaimPaymentScheduled(CLAIM, Party.GOVERNMENT, DueKind.RETENTION, "batch-2", yuan("33.33"), NOW);
        send(approved("33.33").given(RELEASED), schedule("33.33")).expectEvents(scheduled);
        var paid = new ClaimPaid(
                CLAIM,
                INVESTMENT,
                Party.GOVERNMENT,
                DueKind.RETENTION,
                "batch-2",
                yuan("33.33"),
                day("2026-06-09"),
                NOW);
        var pay = new RecordClaimPayment(
                CLAIM, Party.GOVERNMENT, DueKind.RETENTION, "batch-2", yuan("33.33"), day("2026-06-09"));
        send(approved("33.33").given(RELEASED, scheduled), pay).expectEvents(paid);
        send(approved("33.33").given(RELEASED, scheduled, paid), pay).expectNoEvents();
        refuses(
                approved("33.33").given(RELEASED, scheduled, paid),
                new ScheduleClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.RETENTION, "batch-3", yuan("33.33")),
                ClaimRefusal.INSTALMENT_PAID_ALREADY);
        send(
                        approved("33.33").given(RELEASED, scheduled, paid),
                        new ScheduleClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-3", yuan("300.00")))
                .expectEvents(new ClaimPaymentScheduled(
                        CLAIM, Party.GOVERNMENT, DueKind.SHARE, "batch-3", yuan("300.00"), NOW));
    }

    @Test
    void forfeitsInsteadOfReleasingAndNeverBoth() {
        send(approved("33.33"), new ForfeitRetention(CLAIM, "未使用")).expectEvents(FORFEITED);
        send(approved("33.33").given(FORFEITED), new ForfeitRetention(CLAIM, "未使用"))
                .expectNoEvents();
        refuses(
                approved("33.33").given(FORFEITED),
                new ReleaseRetention(CLAIM, GROUND),
                ClaimRefusal.RETENTION_FORFEITED_ALREADY);
        refuses(
                approved("33.33").given(RELEASED),
                new ForfeitRetention(CLAIM, "未使用"),
                ClaimRefusal.RETENTION_RELEASED_ALREADY);
        refuses(approved("33.33").given(FORFEITED), schedule("33.33"), ClaimRefusal.INSTALMENT_UNKNOWN);
    }

    @Test
    void refusesBeforeTheClaimIsApproved() {
        refuses(
                new ClaimFixture().given(ClaimFixture.drafted(line(1, "1000.00"))),
                new ReleaseRetention(CLAIM, GROUND),
                ClaimRefusal.CLAIM_NOT_APPROVED);
    }

    private static ResultValidator<Claim> send(ClaimFixture fixture, ClaimCommand command) {
        return fixture.when(command, SystemCaller.named("test"));
    }

    private static void refuses(ClaimFixture fixture, ClaimCommand command, ClaimRefusal refusal) {
        send(fixture, command).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static ScheduleClaimPayment schedule(String amount) {
        return new ScheduleClaimPayment(CLAIM, Party.GOVERNMENT, DueKind.RETENTION, "batch-2", yuan(amount));
    }

    /** @param held by government of its 333.33; the association holds a fen, or nothing when this is nothing */
    private static ClaimFixture approved(String held) {
        var nothing = yuan(held).isZero();
        var funders = List.of(
                new FunderAmount(Party.GOVERNMENT, PROVINCE, yuan("333.33"), yuan(held)),
                new FunderAmount(Party.ASSOCIATION, DUES, yuan("0.10"), yuan(nothing ? "0.00" : "0.01")));
        return new ClaimFixture()
                .given(
                        ClaimFixture.drafted(line(1, "1000.00")),
                        ClaimFixture.submitted("1000.00"),
                        new ClaimApproved(CLAIM, INVESTMENT, yuan("1000.00"), funders, "approver", NOW));
    }
}
