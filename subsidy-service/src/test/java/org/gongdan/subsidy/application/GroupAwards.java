package org.gongdan.subsidy.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.AwardCounts;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CapShare;
import org.gongdan.subsidy.cumulation.CapStanding;
import org.gongdan.subsidy.cumulation.CountedAward;
import org.gongdan.subsidy.cumulation.Cumulation;
import org.gongdan.subsidy.cumulation.CumulationRefusal;
import org.gongdan.subsidy.cumulation.GiveBackCause;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What the group of the enterprise in the tests was awarded; counts by amount alone, and remembers what it was asked. */
final class GroupAwards implements Cumulation, AwardCounts {

    final List<GrantedAward> held = new ArrayList<>();
    final List<String> givenBack = new ArrayList<>();

    GroupAwards(GrantedAward... before) {
        held.addAll(List.of(before));
    }

    @Override
    public Headroom headroom(String uscc, RuleSet rules, LocalDate day, String except) {
        return new Headroom(
                uscc,
                Cap.of(rules).stream()
                        .map(cap -> CapStanding.of(cap, counted(except), day))
                        .toList());
    }

    @Override
    public List<GrantedAward> held(String uscc) {
        return List.copyOf(held);
    }

    @Override
    public Optional<GrantedAward> find(String awardId) {
        return held.stream().filter(award -> award.awardId().equals(awardId)).findFirst();
    }

    @Override
    public void count(GrantedAward award, List<CapShare> shares, Caller caller) {
        for (var share : shares) {
            var standing = CapStanding.of(share.cap(), counted(null), award.grantedOn());
            if (standing.left().filter(share.amount()::isMoreThan).isPresent()) {
                throw new CommandRefused(
                        CumulationRefusal.CAP_ROOM_GONE, share.cap().name());
            }
        }
        held.add(award);
    }

    @Override
    public void giveBack(String uscc, String awardId, GiveBackCause cause, Caller caller) {
        givenBack.add(cause + " " + awardId);
    }

    @Override
    public boolean isHolder(String uscc) {
        return !held.isEmpty();
    }

    /** What the funders bear, as every cap of the tests counts it. */
    private List<CountedAward> counted(String except) {
        return held.stream()
                .filter(award -> !award.awardId().equals(except))
                .map(award ->
                        new CountedAward(award.awardId(), award.uscc(), ofFunders(award), award.grantedOn(), true))
                .toList();
    }

    private static Money ofFunders(GrantedAward award) {
        var government = award.amounts().getOrDefault(Party.GOVERNMENT, Money.ZERO);
        return government.plus(award.amounts().getOrDefault(Party.ASSOCIATION, Money.ZERO));
    }
}
