package org.gongdan.subsidy.joint;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CapStanding;
import org.gongdan.subsidy.cumulation.Cumulation;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.programme.FirmCap;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** What is left to the groups of the members; only whom a test limits has a cap. */
final class MemberCaps implements Cumulation {

    private final Map<String, Money> left = new TreeMap<>();
    private final Map<String, String> groups = new TreeMap<>();

    /** Both share what is left to the first. */
    void group(String uscc, String other) {
        groups.put(other, uscc);
    }

    void leave(String uscc, Money amount) {
        left.put(uscc, amount);
    }

    @Override
    public Headroom headroom(String uscc, RuleSet rules, LocalDate day, @Nullable String except) {
        var group = groups.getOrDefault(uscc, uscc);
        var amount = left.get(group);
        return new Headroom(group, amount == null ? List.of() : List.of(standing(amount, day)));
    }

    @Override
    public List<GrantedAward> held(String uscc) {
        return List.of();
    }

    @Override
    public Optional<GrantedAward> find(String awardId) {
        return Optional.empty();
    }

    private static CapStanding standing(Money amount, LocalDate day) {
        var terms = new FirmCap(
                "group",
                new Bilingual("集团累计", "all of the group"),
                EnumSet.of(Party.GOVERNMENT, Party.ASSOCIATION),
                FirmCap.Window.LIFETIME,
                null,
                amount,
                null);
        return CapStanding.of(new Cap("group", terms), List.of(), day);
    }
}
