package org.gongdan.subsidy.application;

import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.CommandRefused;
import org.springframework.stereotype.Component;

/** Tells applicants what they would get, by the same deciders that decide in earnest. */
@Component
public class SplitPreviews {

    private final Enterprises enterprises;
    private final Programmes programmes;
    private final Clock clock;

    SplitPreviews(Enterprises enterprises, Programmes programmes, Clock clock) {
        this.enterprises = enterprises;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** @throws CommandRefused when the programme has no rules in force, or the enterprise is not registered */
    public SplitPreview of(Details application) {
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
                application.functions());
        var rules = Drafting.rulesInForce(programmes, dossier.programmeId(), clock);
        var enterprise = enterprises
                .find(dossier.uscc())
                .orElseThrow(() -> new CommandRefused(ApplicationRefusal.ENTERPRISE_UNKNOWN, dossier.uscc()));
        var facts = FactsOf.of(dossier, enterprise, today);
        var open = programmes.isCallOpen(dossier.programmeId(), today);
        var findings = Eligibility.of(dossier, enterprise, rules, open, facts, today);
        var eligible = findings.stream().allMatch(RuleFinding::holds);
        return switch (SplitAttempt.of(rules, facts, dossier)) {
            case SplitAttempt.Found(var split) -> new SplitPreview(rules.version(), eligible, findings, split, null);
            case SplitAttempt.Impossible(var reason) ->
                new SplitPreview(rules.version(), eligible, findings, null, reason);
        };
    }
}
