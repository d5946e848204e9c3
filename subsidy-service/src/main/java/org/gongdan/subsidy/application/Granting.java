package org.gongdan.subsidy.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationState.FirstApproved;
import org.gongdan.subsidy.cumulation.AwardCounts;
import org.gongdan.subsidy.cumulation.CapShare;
import org.gongdan.subsidy.cumulation.GiveBackCause;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * Counts an award in the moment of its grant, in the transaction of the second approval, by the caps of the version that
 * decides. What the proposal saw may be gone by now: then the grant is refused, and the tier is proposed anew.
 */
final class Granting {

    private Granting() {}

    static void count(
            ApplicationId application,
            FirstApproved approved,
            Programmes programmes,
            AwardCounts counts,
            Caller caller,
            Clock clock) {
        var dossier = approved.dossier();
        var project = dossier.project();
        var award = approved.award();
        var amounts = new EnumMap<Party, Money>(Party.class);
        award.split().shares().forEach(line -> amounts.merge(line.party(), line.amount(), Money::plus));
        var rules = Reviewing.pinned(programmes, dossier, approved.submission());
        counts.count(
                new GrantedAward(
                        application.value(),
                        dossier.uscc(),
                        award.programmeId(),
                        award.programmeVersion(),
                        project.title(),
                        project.scenario(),
                        project.startsOn(),
                        project.endsOn(),
                        amounts,
                        dossier.funding().papers(),
                        LocalDate.now(clock)),
                CapShare.of(rules, award.split()),
                caller);
    }

    /** Only what was granted and not accepted yet can be given back; before the grant nothing was counted. */
    static void giveBack(
            ApplicationId application,
            ApplicationState before,
            GiveBackCause cause,
            AwardCounts counts,
            Caller caller) {
        if (before instanceof ApplicationState.AwaitingFunds
                || before instanceof ApplicationState.Granted
                || before instanceof ApplicationState.Offered) {
            counts.giveBack(Standing.dossierOf(before).uscc(), application.value(), cause, caller);
        }
    }
}
