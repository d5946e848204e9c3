package org.gongdan.subsidy.cumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongdan.subsidy.cumulation.CumulationExamples.APPROVER;
import static org.gongdan.subsidy.cumulation.CumulationExamples.DE_MINIMIS;
import static org.gongdan.subsidy.cumulation.CumulationExamples.HOLDER;
import static org.gongdan.subsidy.cumulation.CumulationExamples.OFFICER;
import static org.gongdan.subsidy.cumulation.CumulationExamples.ONE;
import static org.gongdan.subsidy.cumulation.CumulationExamples.ONE_AT_A_TIME;
import static org.gongdan.subsidy.cumulation.CumulationExamples.OTHER;
import static org.gongdan.subsidy.cumulation.CumulationExamples.OTHER_HOLDER;
import static org.gongdan.subsidy.cumulation.CumulationExamples.TODAY;
import static org.gongdan.subsidy.cumulation.CumulationExamples.account;
import static org.gongdan.subsidy.cumulation.CumulationExamples.amountCap;
import static org.gongdan.subsidy.cumulation.CumulationExamples.government;
import static org.gongdan.subsidy.cumulation.CumulationExamples.granted;
import static org.gongdan.subsidy.cumulation.CumulationExamples.of;
import static org.gongdan.subsidy.cumulation.CumulationExamples.share;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.CorrectAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.EndAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.FollowGroup;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.GiveBackAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.HoldAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.ReduceAward;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.GroupFollowed;
import org.gongdan.subsidy.programme.FirmCap.Window;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A holder with its accounts: all of them change, or none. */
class AwardHolderTest {

    private static final Cap SMALL = amountCap("pilot.small", Window.LIFETIME, null, "50.00");
    private static final ProviderContract CONTRACT =
            new ProviderContract(ProviderContract.Kind.CONTRACT, "91440000MA1", "HT 2026-001");
    private static final ProviderContract SAME_TYPED_OTHERWISE =
            new ProviderContract(ProviderContract.Kind.CONTRACT, "91440000ma1", "ＨＴ２０２６００１");

    private final AwardStore store = new AwardStore();

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void countsUnderEveryCap() {
        hold("a", ONE, "50.00", SMALL, DE_MINIMIS);
        assertThat(store.counted(account(ONE, SMALL))).hasSize(1);
        assertThat(store.counted(account(ONE, DE_MINIMIS))).hasSize(1);
    }

    @Test
    void countsUnderNoneWhenOneIsFull() {
        refuses(holding("a", ONE, "50.01", DE_MINIMIS, SMALL), CumulationRefusal.CAP_ROOM_GONE);
        assertThat(store.events()).isEmpty();
        hold("b", ONE, "50.00", DE_MINIMIS, SMALL);
        assertThat(store.counted(account(ONE, DE_MINIMIS))).hasSize(1);
    }

    @Test
    void countsOnceAndGivesBackOnce() {
        hold("a", ONE, "50.00", SMALL);
        hold("a", ONE, "50.00", SMALL);
        var before = store.events();
        giveBack("a");
        giveBack("a");
        giveBack("never granted");
        assertThat(store.events()).hasSize(before.size() + 2);
        hold("a", ONE, "50.00", SMALL);
        assertThat(store.counted(account(ONE, SMALL))).hasSize(1);
    }

    @Test
    void sharesTheRoomOfAGroup() {
        store.send(new FollowGroup(HOLDER, "group-1", 3), APPROVER);
        store.send(new FollowGroup(OTHER_HOLDER, "group-1", 3), APPROVER);
        hold("a", ONE, "30.00", SMALL);
        refuses(holding("b", OTHER, "20.01", SMALL), CumulationRefusal.CAP_ROOM_GONE);
        hold("b", OTHER, "20.00", SMALL);
        assertThat(store.counted(account("group-1", SMALL))).hasSize(2);
    }

    @Test
    void movesItsAwardsToANewGroupThoughThatOverfillsIt() {
        hold("a", ONE, "40.00", SMALL, DE_MINIMIS);
        store.send(new ReduceAward(HOLDER, "a", "r", government("5.00")), APPROVER);
        store.send(new EndAward(HOLDER, "a"), APPROVER);
        hold("b", OTHER, "50.00", SMALL);
        store.send(new FollowGroup(HOLDER, OTHER, 5), APPROVER);

        assertThat(store.counted(account(ONE, SMALL))).isEmpty();
        assertThat(store.counted(account(ONE, DE_MINIMIS))).isEmpty();
        var entries = store.counted(account(OTHER, SMALL));
        assertThat(entries)
                .containsExactly(
                        new CountedAward("a", ONE, Money.ofYuan("35.00"), TODAY, false),
                        new CountedAward("b", OTHER, Money.ofYuan("50.00"), TODAY, true));
        assertThat(CapStanding.of(SMALL, entries, TODAY).isOverfilled()).isTrue();
        giveBack("a");
        assertThat(store.counted(account(OTHER, SMALL))).hasSize(1);
    }

    @Test
    void movesOnceAndNeverBackToAnOlderGroup() {
        hold("a", ONE, "40.00", SMALL);
        store.send(new FollowGroup(HOLDER, "group-1", 5), APPROVER);
        store.send(new FollowGroup(HOLDER, "group-2", 7), APPROVER);
        store.send(new FollowGroup(HOLDER, "group-1", 5), APPROVER);
        store.send(new FollowGroup(HOLDER, "group-2", 7), APPROVER);
        assertThat(store.eventsOf(GroupFollowed.class)).hasSize(2);
        assertThat(store.counted(account("group-2", SMALL))).hasSize(1);
    }

    @Test
    void fundsAPaperOnceHoweverItWasTyped() {
        store.send(new HoldAward(HOLDER, ONE, granted("a", ONE, "1.00", CONTRACT), List.of()), APPROVER);
        refuses(
                new HoldAward(HOLDER, ONE, granted("b", ONE, "1.00", SAME_TYPED_OTHERWISE), List.of()),
                CumulationRefusal.PAPER_ALREADY_FUNDED);
        giveBack("a");
        store.send(new HoldAward(HOLDER, ONE, granted("b", ONE, "1.00", SAME_TYPED_OTHERWISE), List.of()), APPROVER);
    }

    @Test
    void letsTheNextRunWhenOneHasEnded() {
        hold("a", ONE, "1.00", ONE_AT_A_TIME);
        refuses(holding("b", ONE, "1.00", ONE_AT_A_TIME), CumulationRefusal.CAP_AT_ONCE_REACHED);
        store.send(new EndAward(HOLDER, "a"), APPROVER);
        hold("b", ONE, "1.00", ONE_AT_A_TIME);
    }

    @Test
    void correctsWhatWasCountedAndCountsAwardsFromElsewhere() {
        hold("a", ONE, "40.00", SMALL);
        store.send(correction("outside/1", "20.00", "另一部门的资助"), OFFICER);
        assertThat(CapStanding.of(SMALL, store.counted(account(ONE, SMALL)), TODAY)
                        .isOverfilled())
                .isTrue();
        store.send(new FollowGroup(HOLDER, "group-1", 5), APPROVER);
        assertThat(store.counted(account("group-1", SMALL))).hasSize(2);

        store.send(correction("outside/1", "0.00", "误记"), OFFICER);
        hold("b", ONE, "10.00", SMALL);
    }

    @Test
    void refusesACorrectionWithoutReasonOrSense() {
        refusesCorrection(correction("x", "1.00", " "), OFFICER, CumulationRefusal.CORRECTION_REASON_MISSING);
        refusesCorrection(correction("x", "-1.00", "r"), OFFICER, CumulationRefusal.CORRECTION_AMOUNT_NEGATIVE);
        refusesCorrection(correction("x", "0.00", "r"), OFFICER, CumulationRefusal.AWARD_NOT_COUNTED);
        refusesCorrection(correction("no name", "1.00", "r"), OFFICER, CumulationRefusal.AWARD_NAME_MALFORMED);
        refusesCorrection(
                correction("x", "1.00", "r"), of(ONE, Role.OFFICER), CumulationRefusal.CORRECTOR_OF_ENTERPRISE);
        var tomorrow = new CorrectAward(HOLDER, ONE, SMALL, "x", Money.ofYuan("1.00"), TODAY.plusDays(1), false, "r");
        refusesCorrection(tomorrow, OFFICER, CumulationRefusal.COUNTED_IN_THE_FUTURE);
    }

    private static CorrectAward correction(String award, String amount, String reason) {
        return new CorrectAward(
                HOLDER, ONE, SMALL, award, Money.ofYuan(amount), LocalDate.parse("2025-11-01"), false, reason);
    }

    private void hold(String award, String uscc, String amount, Cap... caps) {
        store.send(holding(award, uscc, amount, caps), APPROVER);
    }

    private static HoldAward holding(String award, String uscc, String amount, Cap... caps) {
        var shares = Arrays.stream(caps).map(cap -> share(cap, amount)).toList();
        return new HoldAward(AwardHolderId.ofUscc(uscc), uscc, granted(award, uscc, amount), shares);
    }

    private void giveBack(String award) {
        store.send(new GiveBackAward(HOLDER, award, GiveBackCause.WITHDRAWN), APPROVER);
    }

    private void refuses(HoldAward command, Refusal refusal) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> store.send(command, APPROVER))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private void refusesCorrection(CorrectAward command, Caller caller, Refusal refusal) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> store.send(command, caller))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
