package org.gongdan.subsidy.application;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** All that limits a split from outside its rules: caps of the enterprise group, and public money from elsewhere. */
final class RoomsLeft {

    private RoomsLeft() {}

    static List<Room> of(RuleSet rules, Facts facts, Dossier dossier, CaseDates dates, Headroom headroom) {
        var rooms = new ArrayList<>(headroom.rooms());
        if (dossier.funding().total().isPositive()
                && SplitAttempt.of(rules, facts, dossier, dates) instanceof SplitAttempt.Found(var split)) {
            rooms.add(besideOtherFunding(rules, split, dossier.funding().total()));
        }
        return List.copyOf(rooms);
    }

    /** Public money together stays within the highest subsidy rate of the tier, and always within the eligible cost. */
    private static Room besideOtherFunding(RuleSet rules, Split split, Money others) {
        var cost = split.basis().eligibleCost();
        var rate = rules.tier(split.basis().tier()).orElseThrow().maxSubsidyRate();
        var most = rate == null ? cost : rate.downOf(cost);
        return new Room(
                new Bilingual(
                        "公共资金合计 %s 元以内（已声明其他公共资金 %s 元）".formatted(most, others),
                        "all public money within %s (%s declared from elsewhere)".formatted(most, others)),
                EnumSet.of(Party.GOVERNMENT, Party.ASSOCIATION),
                most.minus(others).max(Money.ZERO));
    }
}
