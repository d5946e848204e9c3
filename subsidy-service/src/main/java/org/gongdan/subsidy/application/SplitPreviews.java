package org.gongdan.subsidy.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.application.SplitPreview.Alike;
import org.gongdan.subsidy.cumulation.Cumulation;
import org.gongdan.subsidy.cumulation.CumulationAccounts;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.CommandRefused;
import org.springframework.stereotype.Component;

/** Tells applicants what they would get, by the same deciders that decide in earnest. */
@Component
public class SplitPreviews {

    private final Enterprises enterprises;
    private final Programmes programmes;
    private final Cumulation cumulation;
    private final CumulationAccounts accounts;
    private final Clock clock;

    SplitPreviews(
            Enterprises enterprises,
            Programmes programmes,
            Cumulation cumulation,
            CumulationAccounts accounts,
            Clock clock) {
        this.enterprises = enterprises;
        this.programmes = programmes;
        this.cumulation = cumulation;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws CommandRefused when the programme has no rules in force, or the enterprise is not registered */
    public SplitPreview of(Details application, Caller reader) {
        var today = LocalDate.now(clock);
        var summary = application.summary();
        var dossier = new Dossier(
                summary.uscc(),
                summary.programmeId(),
                application.project(),
                application.costLines(),
                application.offers(),
                application.indicators(),
                application.milestones(),
                application.funding(),
                application.functions(),
                application.joint());
        var rules = Drafting.rulesInForce(programmes, dossier.programmeId(), clock);
        var enterprise = enterprises
                .find(dossier.uscc())
                .orElseThrow(() -> new CommandRefused(ApplicationRefusal.ENTERPRISE_UNKNOWN, dossier.uscc()));
        var facts = FactsOf.of(dossier, enterprise, today);
        var dates = dates(application, today);
        var headroom =
                cumulation.headroom(dossier.uscc(), rules, today, summary.id().value());
        var rooms = RoomsLeft.of(rules, facts, dossier, dates, headroom);
        var findings = new ArrayList<>(Eligibility.of(dossier, enterprise, rules, facts, dates, rooms));
        var doubleFunding = DoubleFunding.of(summary.id(), dossier, cumulation.held(dossier.uscc()));
        findings.addAll(CapFindings.of(headroom, doubleFunding));
        var eligible = findings.stream().allMatch(RuleFinding::holds);
        var alike = reader.seesEveryEnterprise() ? undecided(doubleFunding, application) : List.<Alike>of();
        var shown = accounts.rooms(dossier.uscc(), rules, reader);
        return switch (SplitAttempt.of(rules, facts, dossier, dates, rooms)) {
            case SplitAttempt.Found(var split) ->
                new SplitPreview(rules.version(), eligible, findings, split, null, shown, alike);
            case SplitAttempt.Impossible(var reason) ->
                new SplitPreview(rules.version(), eligible, findings, null, reason, shown, alike);
        };
    }

    /** What was handed in already stays measured against the day of its submission, as in a proposal. */
    private CaseDates dates(Details application, LocalDate today) {
        var summary = application.summary();
        var submittedAt = summary.submittedAt();
        return summary.status() == ApplicationStatus.DRAFT || submittedAt == null
                ? application
                        .project()
                        .dates(
                                today,
                                programmes
                                        .callOpening(summary.programmeId(), today)
                                        .orElse(null))
                : application
                        .project()
                        .dates(LocalDate.ofInstant(submittedAt, clock.getZone()), application.callOpensOn());
    }

    private static List<Alike> undecided(DoubleFunding doubleFunding, Details application) {
        var decided = application.judgements().stream()
                .flatMap(judgement -> judgement.awards().stream())
                .toList();
        return doubleFunding.likely().stream()
                .filter(award -> !decided.contains(award.awardId()))
                .map(award -> new Alike(award.awardId(), award.title()))
                .toList();
    }
}
