package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentClosed;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneReached;
import org.gongdan.subsidy.investment.InvestmentEvent.MilestoneVerified;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** A project after its offer was accepted, up to its end or to the day it is given up. */
final class Undertaking {

    private static final Actor OPENS = Actor.system("WhenOfferAcceptedThenOpenInvestment");
    private static final int ABANDONED_OF_1000 = 40;

    final Cast cast;
    final Dice dice;
    final Firm firm;
    final InvestmentId id;
    final Stream stream;
    final LocalDate agreedOn;
    final LocalDate startsOn;
    final LocalDate endsOn;
    final List<CostLine> lines;
    final boolean inflated;

    /** Codes of the functions it bought, in their order; none where no solution was chosen. */
    final List<String> bought;

    final Withheld withheld;

    /** Null once nothing is claimed any more; it is the largest thing here. */
    @Nullable
    Award award;

    /** What each funder still owes under the agreement. */
    final Map<Party, Money> committed = new TreeMap<>();

    final Stream account;

    private final String application;
    private @Nullable Candidate origin;
    private Money approved = Money.ZERO;
    private int openClaims;
    private boolean claimsOver;
    private boolean frozen;
    private boolean closed;

    Undertaking(Candidate origin, Award award, LocalDate agreedOn) {
        this.cast = origin.cast;
        this.dice = origin.dice;
        this.firm = origin.firm;
        this.application = origin.id.value();
        this.id = InvestmentId.ofApplication(origin.id);
        this.stream = new Stream("Investment", id.value());
        this.account = new Stream("ClaimAccount", "claim-account-" + id.value());
        this.agreedOn = agreedOn;
        this.startsOn = origin.project.startsOn();
        this.endsOn = origin.project.endsOn();
        this.lines = origin.lines;
        this.inflated = origin.isInflated();
        this.bought = Offers.bought(origin.needs);
        this.withheld = new Withheld(!bought.isEmpty());
        this.award = award;
        this.origin = origin;
        award.funds().keySet().forEach(party -> committed.put(party, award.shareOf(party)));
    }

    String application() {
        return application;
    }

    boolean isClosed() {
        return closed;
    }

    void open(Instant now) {
        var from = java.util.Objects.requireNonNull(origin);
        var agreed = java.util.Objects.requireNonNull(award);
        cast.tape()
                .by(OPENS, now)
                .record(
                        stream,
                        new InvestmentOpened(
                                id,
                                from.id,
                                firm.uscc,
                                from.project,
                                lines,
                                agreed,
                                from.indicators,
                                from.milestones,
                                from.needs,
                                agreedOn,
                                now));
        cast.frauds().opened(this, now);
        if (dice.in1000(ABANDONED_OF_1000)) {
            var days = (int) agreedOn.until(endsOn, ChronoUnit.DAYS) * dice.between(30, 90) / 100;
            cast.timeline().inDays(now, days, dice, this::abandon);
        }
        from.milestones.forEach(milestone -> expect(milestone.code(), milestone.dueOn(), now));
        from.indicators.forEach(indicator -> new Measuring(this, indicator).begin());
        Running.plan(this, from.id);
        Claiming.plan(this, now);
        origin = null;
    }

    /** Reported early, late or never. */
    private void expect(String milestone, LocalDate dueOn, Instant now) {
        if (dice.in1000(100)) {
            return;
        }
        var days = (int) agreedOn.until(dueOn, ChronoUnit.DAYS) + dice.between(-10, 45);
        cast.timeline().inDays(now, days, dice, then -> reach(milestone, then));
    }

    private void reach(String milestone, Instant now) {
        if (closed) {
            return;
        }
        var day = Timeline.day(now).minusDays(dice.between(0, 5));
        cast.tape()
                .by(firm.preparer(), now)
                .record(
                        stream,
                        new MilestoneReached(
                                id,
                                milestone,
                                day,
                                List.of(dice.sha256()),
                                firm.preparer().id(),
                                now));
        if (dice.in1000(900)) {
            cast.timeline().inDays(now, dice.between(3, 30), dice, then -> {
                if (!closed) {
                    var officer = dice.of(cast.scenery().office().reviewers());
                    cast.tape()
                            .by(officer, then)
                            .record(stream, new MilestoneVerified(id, milestone, officer.id(), then));
                    if (!bought.isEmpty()) {
                        new Using(this, day).begin();
                    }
                }
            });
        }
    }

    /** So many days before today, within the days of the agreement. */
    LocalDate paidBefore(LocalDate today, int days) {
        var day = today.minusDays(days);
        day = day.isAfter(endsOn) ? endsOn : day;
        return day.isBefore(startsOn) ? startsOn : day;
    }

    /** What was approved before this, which counts from now on. */
    Money approvedBefore(Money more) {
        var before = approved;
        approved = approved.plus(more);
        return before;
    }

    /** Before the first money may leave; by whoever acts now. */
    void freezeBaselines(String batch, Instant now) {
        if (!frozen) {
            frozen = true;
            cast.tape().record(stream, new BaselinesFrozen(id, batch, now));
        }
    }

    void claimBegun() {
        openClaims++;
    }

    /** A claim was rejected, or every funder has paid it. */
    void claimEnded(Instant now) {
        openClaims--;
        closeWhenDone(now);
    }

    void nothingMoreIsClaimed(Instant now) {
        claimsOver = true;
        award = null;
        closeWhenDone(now);
    }

    private void closeWhenDone(Instant now) {
        if (claimsOver && openClaims == 0 && !closed) {
            var days = (int) Timeline.day(now).until(endsOn, ChronoUnit.DAYS) + dice.between(60, 180);
            cast.timeline().inDays(now, days, dice, then -> close("项目验收合格，协议履行完毕", then));
        }
    }

    /** Given up: what is not paid by then goes back to the funds, and no longer counts under the caps. */
    private void abandon(Instant now) {
        if (closed || openClaims > 0 || claimsOver || withheld.isDue()) {
            return;
        }
        var agreed = award;
        if (agreed != null) {
            agreed.funds().forEach((party, fund) -> {
                var rest = committed.getOrDefault(party, Money.ZERO);
                if (rest.isPositive()) {
                    var actor = dice.of(cast.scenery().office().finance());
                    var reduction = cast.pools().reduce(fund, application, rest, now, actor);
                    committed.put(party, Money.ZERO);
                    counting().reduce(party, rest, reduction, now.plusMillis(50));
                }
            });
        }
        award = null;
        close(dice.of(List.of("企业经营困难，项目终止", "供应商退出，项目无法继续", "企业主动放弃项目")), now.plusMillis(900));
    }

    private void close(String reason, Instant now) {
        if (closed) {
            return;
        }
        closed = true;
        var officer = dice.of(cast.scenery().office().officers());
        cast.tape().by(officer, now).record(stream, new InvestmentClosed(id, reason, officer.id(), now));
        counting().finish(now.plusMillis(dice.between(5, 400)));
    }

    private Counting counting() {
        return new Counting(cast, firm, application);
    }
}
