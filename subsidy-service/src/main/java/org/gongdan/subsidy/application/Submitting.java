package org.gongdan.subsidy.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationState.UnderReview;
import org.gongdan.subsidy.cumulation.Cumulation;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.CommandRefused;

/** Decides a submission: pins the rules in force today and the facts of today, and judges by them at once. */
final class Submitting {

    private Submitting() {}

    static List<ApplicationEvent> submit(
            ApplicationState state,
            SubmitApplication command,
            Caller caller,
            Enterprises enterprises,
            Programmes programmes,
            Cumulation cumulation,
            Clock clock) {
        var uscc = Standing.dossierOf(state).uscc();
        Authority.requireOwn(caller, uscc);
        if (state instanceof UnderReview) {
            return List.of();
        }
        var draft = Standing.draft(state);
        Joining.refuseAlone(draft, ApplicationRefusal.SUBMITTED_BY_JOINT);
        return submitted(
                draft.dossier(), command.applicationId(), caller.id(), enterprises, programmes, cumulation, clock);
    }

    static List<ApplicationEvent> submitted(
            Dossier dossier,
            ApplicationId application,
            String signedBy,
            Enterprises enterprises,
            Programmes programmes,
            Cumulation cumulation,
            Clock clock) {
        var uscc = dossier.uscc();
        var today = LocalDate.now(clock);
        var rules = Drafting.rulesInForce(programmes, dossier.programmeId(), clock);
        var callOpensOn = programmes
                .callOpening(dossier.programmeId(), today)
                .orElseThrow(() -> new CommandRefused(
                        ApplicationRefusal.CALL_CLOSED, dossier.programmeId().code(), today));
        var enterprise = enterprises
                .find(uscc)
                .orElseThrow(() -> CommandRefused.at("uscc", ApplicationRefusal.ENTERPRISE_UNKNOWN, uscc));
        DraftCheck.complete(dossier, rules);
        var facts = FactsOf.of(dossier, enterprise, today);
        var headroom = cumulation.headroom(uscc, rules, today, null);
        var dates = dossier.project().dates(today, callOpensOn);
        var rooms = RoomsLeft.of(rules, facts, dossier, dates, headroom);
        var findings = new ArrayList<>(Eligibility.of(dossier, enterprise, rules, facts, dates, rooms));
        findings.addAll(CapFindings.of(headroom, DoubleFunding.of(application, dossier, cumulation.held(uscc))));
        var now = clock.instant();
        var eligible = findings.stream().allMatch(RuleFinding::holds);
        return List.of(
                new ApplicationSubmitted(
                        application, dossier.programmeId(), rules.version(), facts, callOpensOn, signedBy, now),
                new EligibilityFound(application, eligible, findings, rooms, now));
    }
}
