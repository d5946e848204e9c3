package org.gongdan.subsidy.cumulation;

import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.ReduceAward;
import org.gongdan.subsidy.cumulation.CumulationCommand.CorrectCount;
import org.gongdan.subsidy.cumulation.CumulationCommand.CountAward;
import org.gongdan.subsidy.cumulation.CumulationCommand.FinishAward;
import org.gongdan.subsidy.cumulation.CumulationCommand.ReduceCount;
import org.gongdan.subsidy.cumulation.CumulationCommand.UncountAward;
import org.gongdan.subsidy.shared.NestedCommands;
import org.springframework.stereotype.Component;

/**
 * The accounts that change together with a holder. They are always locked in the order of the keys of their caps, so that
 * two grants never wait for each other crosswise; two moves between the same groups may, and one of them is then retried.
 */
@Component
class Accounts {

    private final NestedCommands nested;

    Accounts(NestedCommands nested) {
        this.nested = nested;
    }

    void count(String group, GrantedAward award, List<CapShare> shares, Caller caller) {
        for (var share : shares) {
            var cap = share.cap();
            var entry = award.counting(share.amount());
            nested.send(new CountAward(CumulationAccountId.of(group, cap.key()), group, cap, entry, false), caller);
        }
    }

    void uncount(String group, List<Cap> caps, String awardId, GiveBackCause cause, Caller caller) {
        caps.forEach(cap ->
                nested.send(new UncountAward(CumulationAccountId.of(group, cap.key()), awardId, cause), caller));
    }

    void reduce(String group, GrantedAward award, List<CapShare> shares, ReduceAward reduction, Caller caller) {
        for (var share : shares) {
            var by = share.partOf(award, reduction.by());
            if (by.isPositive()) {
                nested.send(
                        new ReduceCount(
                                CumulationAccountId.of(group, share.cap().key()),
                                reduction.awardId(),
                                reduction.reductionId(),
                                by),
                        caller);
            }
        }
    }

    void finish(String group, List<Cap> caps, String awardId, Caller caller) {
        caps.forEach(cap -> nested.send(new FinishAward(CumulationAccountId.of(group, cap.key()), awardId), caller));
    }

    void move(String from, String to, Holdings.Place place, Caller caller) {
        var cap = place.cap();
        var leaving = new UncountAward(CumulationAccountId.of(from, cap.key()), place.awardId(), GiveBackCause.MOVED);
        var entry = nested.ask(leaving, CountedAward.class, caller);
        nested.send(new CountAward(CumulationAccountId.of(to, cap.key()), to, cap, entry, true), caller);
    }

    void correct(String group, Cap cap, CountedAward entry, String reason, Caller caller) {
        nested.send(new CorrectCount(CumulationAccountId.of(group, cap.key()), group, cap, entry, reason), caller);
    }
}
