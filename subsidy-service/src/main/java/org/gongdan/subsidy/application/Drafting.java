package org.gongdan.subsidy.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareBaseline;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareFunding;
import org.gongdan.subsidy.application.ApplicationCommand.DescribeProject;
import org.gongdan.subsidy.application.ApplicationCommand.DraftApplication;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationDrafted;
import org.gongdan.subsidy.application.ApplicationEvent.BaselineDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.application.ApplicationEvent.FundingDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.ProjectDescribed;
import org.gongdan.subsidy.application.ApplicationState.Drafted;
import org.gongdan.subsidy.application.ApplicationState.Unknown;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.CommandRefused;

/** Decides what the enterprise writes into its draft; anyone who prepares for it may, as often as they like. */
final class Drafting {

    private Drafting() {}

    static List<ApplicationDrafted> draft(
            ApplicationState state,
            DraftApplication command,
            Caller caller,
            Enterprises enterprises,
            Programmes programmes,
            Clock clock) {
        Authority.requireOwn(caller, command.uscc());
        return switch (state) {
            case Unknown _ -> {
                if (enterprises.find(command.uscc()).isEmpty()) {
                    throw CommandRefused.at("uscc", ApplicationRefusal.ENTERPRISE_UNKNOWN, command.uscc());
                }
                var _ = rulesInForce(programmes, command.programmeId(), clock);
                DraftCheck.project(command.project());
                yield List.of(new ApplicationDrafted(
                        command.applicationId(),
                        command.uscc(),
                        command.programmeId(),
                        command.project(),
                        caller.id(),
                        clock.instant()));
            }
            case Drafted drafted -> {
                Authority.requireOwn(caller, drafted.dossier().uscc());
                if (!isOf(drafted.dossier(), command)) {
                    throw new CommandRefused(ApplicationRefusal.ALREADY_DRAFTED);
                }
                yield List.of();
            }
        };
    }

    static List<ProjectDescribed> describe(
            ApplicationState state, DescribeProject command, Caller caller, Clock clock) {
        var dossier = ownDraft(state, caller);
        DraftCheck.project(command.project());
        return dossier.project().equals(command.project())
                ? List.of()
                : List.of(new ProjectDescribed(command.applicationId(), command.project(), clock.instant()));
    }

    static List<CostLinesSet> setCostLines(
            ApplicationState state, SetCostLines command, Caller caller, Programmes programmes, Clock clock) {
        var dossier = ownDraft(state, caller);
        DraftCheck.costLines(command.lines(), rulesInForce(programmes, dossier.programmeId(), clock));
        DraftCheck.offers(command.offers());
        return dossier.costLines().equals(command.lines()) && dossier.offers().equals(command.offers())
                ? List.of()
                : List.of(
                        new CostLinesSet(command.applicationId(), command.lines(), command.offers(), clock.instant()));
    }

    static List<BaselineDeclared> declareBaseline(
            ApplicationState state, DeclareBaseline command, Caller caller, Clock clock) {
        var dossier = ownDraft(state, caller);
        DraftCheck.indicators(command.indicators());
        DraftCheck.baselines(command.indicators(), dossier.project().startsOn());
        DraftCheck.milestones(command.milestones());
        return dossier.indicators().equals(command.indicators())
                        && dossier.milestones().equals(command.milestones())
                ? List.of()
                : List.of(new BaselineDeclared(
                        command.applicationId(), command.indicators(), command.milestones(), clock.instant()));
    }

    static List<FundingDeclared> declareFunding(
            ApplicationState state, DeclareFunding command, Caller caller, Clock clock) {
        var dossier = ownDraft(state, caller);
        FundingCheck.declared(command.funding());
        return dossier.funding().equals(command.funding())
                ? List.of()
                : List.of(new FundingDeclared(command.applicationId(), command.funding(), clock.instant()));
    }

    static RuleSet rulesInForce(Programmes programmes, ProgrammeId programme, Clock clock) {
        return programmes
                .inForce(programme, LocalDate.now(clock))
                .orElseThrow(() ->
                        CommandRefused.at("programmeId", ApplicationRefusal.PROGRAMME_UNKNOWN, programme.value()));
    }

    private static Dossier ownDraft(ApplicationState state, Caller caller) {
        Authority.requireOwn(caller, Standing.dossierOf(state).uscc());
        return Standing.draft(state).dossier();
    }

    private static boolean isOf(Dossier dossier, DraftApplication command) {
        return dossier.uscc().equals(command.uscc())
                && dossier.programmeId().equals(command.programmeId())
                && dossier.project().equals(command.project());
    }
}
