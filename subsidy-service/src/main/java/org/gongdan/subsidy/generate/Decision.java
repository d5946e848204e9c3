package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationEvent.OfferDeclined;
import org.gongdan.subsidy.application.ApplicationEvent.OfferExpired;
import org.gongdan.subsidy.application.ApplicationEvent.OfferMade;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.cumulation.CapShare;
import org.gongdan.subsidy.cumulation.GiveBackCause;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What the secretariat decides of one submission, and how the enterprise answers the offer. */
final class Decision {

    private static final int OFFER_DAYS = 30;
    private static final Actor RESERVES = Actor.system("WhenTierGrantedThenReserveFunds");
    private static final Actor RELEASES = Actor.system("WhenOfferEndedThenReleaseFunds");
    private static final Actor COMMITS = Actor.system("WhenOfferAcceptedThenCommitFunds");
    private static final Actor EXPIRES = Actor.system("ExpiresDueOffers");

    private final Candidate candidate;
    private final Cast cast;
    private final Dice dice;
    private Judgement judged;

    Decision(Candidate candidate, Judgement judged) {
        this.candidate = candidate;
        this.cast = candidate.cast;
        this.dice = candidate.dice;
        this.judged = judged;
    }

    void begin(Instant now) {
        if (!judged.eligible() || candidate.fate == Fate.REJECTED) {
            cast.timeline().inDays(now, dice.between(3, 25), dice, this::reject);
        } else if (candidate.fate == Fate.WITHDRAWN) {
            cast.timeline().inDays(now, dice.between(1, 20), dice, this::withdraw);
        } else {
            cast.timeline().inDays(now, dice.between(3, 20), dice, this::propose);
        }
    }

    private void reject(Instant now) {
        var officer = dice.of(cast.scenery().office().reviewers());
        var reason = judged.eligible() ? "技术方案不成熟，预期效果缺乏依据" : "存在不可列支的费用类别";
        cast.tape()
                .by(officer, now)
                .record(candidate.stream, new ApplicationRejected(candidate.id, reason, officer.id(), now));
        candidate.firm.group.busy = false;
    }

    private void withdraw(Instant now) {
        cast.tape()
                .by(candidate.firm.signatory(), now)
                .record(candidate.stream, new ApplicationWithdrawn(candidate.id, null, "企业调整投资计划", now));
        candidate.firm.group.busy = false;
    }

    private void propose(Instant now) {
        var day = Timeline.day(now);
        judged = judged.on(day, candidate);
        var split = judged.split();
        if (!judged.eligible() || split == null) {
            reject(now);
            return;
        }
        var rules = cast.scenery().rules();
        var unpaid =
                new Award(rules.programmeId(), rules.version(), split.basis().tier(), split, Map.of());
        var proposed = new Award(
                rules.programmeId(),
                rules.version(),
                split.basis().tier(),
                split,
                cast.pools().payers(unpaid, day, candidate.number));
        var officer = dice.of(cast.scenery().office().officers());
        cast.tape()
                .by(officer, now)
                .record(candidate.stream, new TierProposed(candidate.id, proposed, judged.rooms(), officer.id(), now));
        cast.timeline().inDays(now, dice.between(1, 6), dice, then -> approve(proposed, then));
    }

    private void approve(Award proposed, Instant now) {
        var approver = dice.of(cast.scenery().office().firstApprovers());
        cast.tape()
                .by(approver, now)
                .record(candidate.stream, new TierApproved(candidate.id, proposed, 1, approver.id(), now));
        cast.timeline().inDays(now, dice.between(1, 6), dice, then -> grant(proposed, then));
    }

    /** Counts the award, reserves its money and makes the offer, as the reactions to a grant do. */
    private void grant(Award granted, Instant now) {
        var approver = dice.of(cast.scenery().office().secondApprovers());
        cast.tape().by(approver, now);
        count(granted, now);
        cast.tape().record(candidate.stream, new TierApproved(candidate.id, granted, 2, approver.id(), now));
        var then = now.plusMillis(dice.between(5, 400));
        cast.pools().reserve(granted, candidate.id.value(), then, RESERVES);
        var lastDay = Timeline.day(then).plusDays(OFFER_DAYS);
        cast.tape().by(RESERVES, then).record(candidate.stream, new OfferMade(candidate.id, granted, lastDay, then));
        if (candidate.fate == Fate.EXPIRED) {
            cast.timeline().inDays(now, OFFER_DAYS + 1, dice, at -> end(granted, at));
        } else {
            cast.timeline().inDays(now, dice.between(1, 20), dice, at -> {
                if (candidate.fate == Fate.DECLINED) {
                    end(granted, at);
                } else {
                    accept(granted, at);
                }
            });
        }
    }

    private void count(Award granted, Instant now) {
        var firm = candidate.firm;
        var project = candidate.project;
        var amounts = new EnumMap<Party, Money>(Party.class);
        for (ShareLine line : granted.split().shares()) {
            amounts.merge(line.party(), line.amount(), Money::plus);
        }
        var held = new GrantedAward(
                candidate.id.value(),
                firm.uscc,
                granted.programmeId(),
                granted.programmeVersion(),
                project.title(),
                project.scenario(),
                project.startsOn(),
                project.endsOn(),
                amounts,
                candidate.funding.papers(),
                Timeline.day(now));
        var shares = new ArrayList<>(CapShare.of(cast.scenery().rules(), granted.split()));
        shares.sort(Comparator.comparing(share -> share.cap().key()));
        counting().count(held, shares, now);
    }

    private Counting counting() {
        return new Counting(cast, candidate.firm, candidate.id.value());
    }

    private void end(Award offered, Instant now) {
        var expired = candidate.fate == Fate.EXPIRED;
        var actor = expired ? EXPIRES : candidate.firm.signatory();
        cast.tape().by(actor, now);
        counting()
                .giveBack(candidate.project.scenario(), expired ? GiveBackCause.EXPIRED : GiveBackCause.DECLINED, now);
        cast.tape()
                .record(
                        candidate.stream,
                        expired
                                ? new OfferExpired(candidate.id, offered, now)
                                : new OfferDeclined(candidate.id, offered, "自筹资金未落实", now));
        cast.pools().release(offered, candidate.id.value(), now.plusMillis(dice.between(5, 400)), RELEASES);
        candidate.firm.group.busy = false;
    }

    private void accept(Award offered, Instant now) {
        var firm = candidate.firm;
        cast.tape()
                .by(firm.signatory(), now)
                .record(
                        candidate.stream,
                        new OfferAccepted(
                                candidate.id,
                                firm.uscc,
                                candidate.project,
                                candidate.lines,
                                offered,
                                candidate.indicators,
                                candidate.milestones,
                                candidate.needs,
                                firm.signatory().id(),
                                now));
        var then = now.plusMillis(dice.between(5, 400));
        cast.pools().commit(offered, candidate.id.value(), then, COMMITS);
        firm.group.busy = false;
        new Undertaking(candidate, offered, Timeline.day(now)).open(then);
    }
}
