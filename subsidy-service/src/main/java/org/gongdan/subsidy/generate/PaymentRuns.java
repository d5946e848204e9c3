package org.gongdan.subsidy.generate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentScheduled;
import org.gongdan.subsidy.claim.ClaimEvent.ClaimPaymentUnscheduled;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.payment.Instalment;
import org.gongdan.subsidy.payment.PaymentBatchId;
import org.gongdan.subsidy.payment.PaymentEvent.BatchApproved;
import org.gongdan.subsidy.payment.PaymentEvent.BatchCancelled;
import org.gongdan.subsidy.payment.PaymentEvent.BatchPrepared;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentConfirmed;
import org.gongdan.subsidy.payment.PaymentEvent.PaymentFailed;
import org.gongdan.subsidy.shared.Party;

/** Every Thursday each funder pays what is approved, in batches; a few payments fail, and go into a later one. */
final class PaymentRuns {

    private static final int LARGEST_BATCH = 120;
    private static final Actor PAYS = Actor.system("WhenPaymentConfirmedThenPayFromFund");

    private final long seed;
    private final Scenery scenery;
    private final Timeline timeline;
    private final Tape tape;
    private final Pools pools;
    private final Map<DueKind, Map<Party, Deque<Due>>> waiting = new EnumMap<>(DueKind.class);
    private int batches;

    PaymentRuns(long seed, Scenery scenery, Timeline timeline, Tape tape, Pools pools) {
        this.seed = seed;
        this.scenery = scenery;
        this.timeline = timeline;
        this.tape = tape;
        this.pools = pools;
    }

    private record Due(ClaimPath claim, Instalment instalment) {}

    void add(ClaimPath claim, Instalment instalment) {
        waiting.computeIfAbsent(instalment.kind(), _ -> new EnumMap<>(Party.class))
                .computeIfAbsent(instalment.party(), _ -> new ArrayDeque<>())
                .add(new Due(claim, instalment));
    }

    void begin(LocalDate first) {
        var thursday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        timeline.at(Timeline.officeTime(thursday, Dice.of(seed, "thursday", thursday.toEpochDay())), this::pay);
    }

    private void pay(Instant now) {
        // a batch is of one funder and one kind
        for (var ofKind : waiting.values()) {
            ofKind.forEach((funder, dues) -> {
                while (!dues.isEmpty()) {
                    var batch = new ArrayList<Due>();
                    while (batch.size() < LARGEST_BATCH && !dues.isEmpty()) {
                        batch.add(dues.poll());
                    }
                    new Batch(funder, batch).prepare(now);
                }
            });
        }
        begin(Timeline.day(now).plusDays(1));
    }

    private final class Batch {
        private final PaymentBatchId id;
        private final Stream stream;
        private final Dice dice;
        private final Party funder;
        private final List<Due> dues;
        private final List<Instalment> instalments;

        Batch(Party funder, List<Due> dues) {
            batches++;
            this.dice = Dice.of(seed, "batch", batches);
            this.id = new PaymentBatchId("payment-batch-" + dice.uuid());
            this.stream = new Stream("PaymentBatch", id.value());
            this.funder = funder;
            this.dues = dues;
            this.instalments = dues.stream().map(Due::instalment).toList();
        }

        void prepare(Instant now) {
            var preparer = dice.of(scenery.office().finance());
            tape.by(preparer, now);
            for (var due : sorted()) {
                tape.record(
                        due.claim().stream,
                        new ClaimPaymentScheduled(
                                due.claim().id,
                                funder,
                                due.instalment().kind(),
                                id.value(),
                                due.instalment().amount(),
                                now));
            }
            tape.record(stream, new BatchPrepared(id, funder, instalments, preparer.id(), now));
            timeline.inDays(now, 1, dice, dice.in1000(15) ? this::cancel : this::approveFirst);
        }

        private void cancel(Instant now) {
            var officer = dice.of(scenery.office().finance());
            tape.by(officer, now);
            sorted().forEach(due -> unschedule(due, now));
            tape.record(stream, new BatchCancelled(id, instalments, "收款账户信息待更正", officer.id(), now));
            dues.forEach(due -> add(due.claim(), due.instalment()));
        }

        private void approveFirst(Instant now) {
            var approver = dice.of(scenery.office().firstApprovers());
            tape.by(approver, now).record(stream, new BatchApproved(id, 1, approver.id(), now));
            timeline.inDays(now, 1, dice, this::approveSecond);
        }

        private void approveSecond(Instant now) {
            var approver = dice.of(scenery.office().secondApprovers());
            tape.by(approver, now);
            dues.stream()
                    .map(due -> due.claim().undertaking)
                    .sorted(Comparator.comparing(undertaking -> undertaking.id.value()))
                    .forEach(undertaking -> undertaking.freezeBaselines(id.value(), now));
            tape.record(stream, new BatchApproved(id, 2, approver.id(), now));
            timeline.inDays(now, dice.between(1, 2), dice, this::settle);
        }

        private void settle(Instant now) {
            var officer = dice.of(scenery.office().finance());
            var at = now;
            for (var due : dues) {
                at = at.plusMillis(200);
                if (dice.in1000(10)) {
                    tape.by(officer, at);
                    unschedule(due, at);
                    tape.record(stream, new PaymentFailed(id, due.instalment(), "收款账户名称不符", officer.id(), at));
                    add(due.claim(), due.instalment());
                } else {
                    confirm(due, officer, at);
                }
            }
        }

        private void confirm(Due due, Actor officer, Instant now) {
            var instalment = due.instalment();
            var valueDate = Timeline.day(now);
            tape.by(officer, now)
                    .record(
                            stream,
                            new PaymentConfirmed(
                                    id,
                                    instalment,
                                    "B%012d".formatted(dice.between(0, 999_999_999)),
                                    valueDate,
                                    officer.id(),
                                    now));
            var payment = id + "/" + instalment.claimId();
            pools.pay(instalment.fundId(), instalment.applicationId(), payment, instalment.amount(), now, PAYS);
            due.claim().paid(instalment, id.value(), valueDate, now);
        }

        private void unschedule(Due due, Instant now) {
            tape.record(
                    due.claim().stream,
                    new ClaimPaymentUnscheduled(
                            due.claim().id, funder, due.instalment().kind(), id.value(), now));
        }

        private List<Due> sorted() {
            return dues.stream()
                    .sorted(Comparator.comparing(due -> due.claim().id.value()))
                    .toList();
        }
    }
}
