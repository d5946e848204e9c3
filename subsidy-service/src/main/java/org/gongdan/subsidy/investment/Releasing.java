package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentRefusal.NOTHING_RETAINED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RETENTION_CONFIRMED_BY_PREPARER;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RETENTION_DECIDED_ALREADY;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RETENTION_DECISION_NOT_PREPARED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RETENTION_JUDGED_BY_FACTS;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RETENTION_NOT_YET_FORFEIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentCommand.JudgeRetention;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionFailed;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionConditionMet;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionDecisionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.RetentionForfeitureConfirmed;
import org.gongdan.subsidy.investment.InvestmentState.Course;
import org.gongdan.subsidy.investment.RetentionJudgement.Finding;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;

/**
 * Decides what becomes of the money held back: by the facts where the programme's condition can be held against them,
 * and otherwise by two people. Once it is due or forfeited, nothing changes that.
 */
record Releasing(Course course, ReleaseTerms terms, Caller caller, Clock clock) {

    List<InvestmentEvent> judge(JudgeRetention command) {
        if (!terms.retains() || retention().status() != Retention.Status.HELD) {
            return List.of();
        }
        var judged = judged();
        var ground = judged.ground();
        if (ground.isEmpty()) {
            return List.of();
        }
        return List.of(
                judged.finding() == Finding.MET
                        ? new RetentionConditionMet(command.investmentId(), ground.get(), caller.id(), clock.instant())
                        : new RetentionConditionFailed(
                                command.investmentId(), ground.get(), caller.id(), clock.instant()));
    }

    List<InvestmentEvent> prepare(PrepareRetentionDecision command) {
        refuseDecided();
        Rules.refuseBlank("reason", command.reason());
        switch (command.decision()) {
            case RELEASE -> {
                refuseReleaseAgainstFacts();
                Rules.refuseWithoutEvidence(command.evidence());
            }
            case FORFEIT -> {
                if (!caller.has(Role.FINANCE)) {
                    throw new CommandRefused(SharedRefusal.NOT_ALLOWED, command.decision());
                }
                refuseEarlyForfeiture();
            }
        }
        var wanted = new Retention.Waiting(
                command.decision(), command.reason(), List.copyOf(command.evidence()), caller.id());
        return wanted.equals(retention().waiting())
                ? List.of()
                : List.of(new RetentionDecisionPrepared(
                        command.investmentId(),
                        command.decision(),
                        command.reason(),
                        command.evidence(),
                        caller.id(),
                        clock.instant()));
    }

    List<InvestmentEvent> confirm(ConfirmRetentionDecision command) {
        var done = command.decision() == RetentionDecision.RELEASE ? Retention.Status.MET : Retention.Status.FORFEITED;
        if (retention().status() == done) {
            return List.of();
        }
        refuseDecided();
        var waiting = retention().waiting();
        if (waiting == null || waiting.decision() != command.decision()) {
            throw CommandRefused.at("decision", RETENTION_DECISION_NOT_PREPARED, command.decision());
        }
        if (waiting.by().equals(caller.id())) {
            throw new CommandRefused(RETENTION_CONFIRMED_BY_PREPARER);
        }
        return List.of(
                switch (command.decision()) {
                    case RELEASE -> {
                        refuseReleaseAgainstFacts();
                        yield new RetentionConditionMet(
                                command.investmentId(),
                                new RetentionGround(
                                        terms.condition(),
                                        LocalDate.now(clock),
                                        null,
                                        null,
                                        null,
                                        null,
                                        waiting.reason()),
                                caller.id(),
                                clock.instant());
                    }
                    case FORFEIT ->
                        new RetentionForfeitureConfirmed(
                                command.investmentId(), waiting.reason(), waiting.by(), caller.id(), clock.instant());
                });
    }

    private void refuseDecided() {
        if (!terms.retains()) {
            throw new CommandRefused(NOTHING_RETAINED);
        }
        if (retention().isFinal()) {
            throw new CommandRefused(RETENTION_DECIDED_ALREADY);
        }
    }

    private void refuseReleaseAgainstFacts() {
        if (judged().finding() != Finding.NOT_JUDGEABLE) {
            throw CommandRefused.at("decision", RETENTION_JUDGED_BY_FACTS);
        }
    }

    /** While the condition can still be met, nobody takes the money away. */
    private void refuseEarlyForfeiture() {
        var failed = retention().status() == Retention.Status.FAILED;
        var finding = judged().finding();
        var lastChance = new RetentionJudgement(terms, course).lastChance();
        if (!failed && (finding == Finding.MET || !LocalDate.now(clock).isAfter(lastChance))) {
            throw CommandRefused.at("decision", RETENTION_NOT_YET_FORFEIT, lastChance);
        }
    }

    private RetentionJudgement.Judged judged() {
        return new RetentionJudgement(terms, course).on(LocalDate.now(clock));
    }

    private Retention retention() {
        return course.facts().retention();
    }
}
