package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentRefusal.FUNCTION_NOT_BOUGHT;
import static org.gongdan.subsidy.investment.InvestmentRefusal.NO_FUNCTIONS_BOUGHT;
import static org.gongdan.subsidy.investment.InvestmentRefusal.USE_ALREADY_VERIFIED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.USE_DAY_UNKNOWN;
import static org.gongdan.subsidy.investment.InvestmentRefusal.USE_NOT_MEASURED;
import static org.gongdan.subsidy.investment.InvestmentRefusal.USE_TOO_EARLY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureFunctionUse;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyFunctionUse;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseMeasured;
import org.gongdan.subsidy.investment.InvestmentEvent.FunctionUseVerified;
import org.gongdan.subsidy.investment.InvestmentState.Course;
import org.gongdan.subsidy.shared.CommandRefused;

/** Which of the bought functions are in use so many days after going live: reported, and verified by somebody else. */
record FunctionUsing(Course course, Caller caller, Clock clock) {

    /** @param days on which use is measured, ascending */
    List<InvestmentEvent> measure(MeasureFunctionUse command, List<Integer> days) {
        var used = bought(command.used());
        if (!days.contains(command.day())) {
            throw CommandRefused.at("day", USE_DAY_UNKNOWN, command.day(), days);
        }
        var due = course.goLive()
                .map(live -> live.plusDays(command.day()))
                .orElseThrow(() -> CommandRefused.at("day", USE_TOO_EARLY, command.day(), "–"));
        if (due.isAfter(LocalDate.now(clock))) {
            throw CommandRefused.at("day", USE_TOO_EARLY, command.day(), due);
        }
        Rules.refuseWithoutEvidence(command.evidence());
        var uses = course.facts().uses();
        if (uses.alreadySays(command.day(), used, command.evidence())) {
            return List.of();
        }
        if (uses.isVerified(command.day())) {
            throw CommandRefused.at("day", USE_ALREADY_VERIFIED, command.day());
        }
        return List.of(new FunctionUseMeasured(
                command.investmentId(),
                command.day(),
                used,
                course.facts().terms().bought().size(),
                command.evidence(),
                caller.id(),
                clock.instant()));
    }

    List<InvestmentEvent> verify(VerifyFunctionUse command) {
        var used = bought(command.used());
        var report = course.facts()
                .uses()
                .find(command.day())
                .orElseThrow(() -> new CommandRefused(USE_NOT_MEASURED, command.day()));
        Rules.refuseOwn(report, caller);
        Rules.refuseBlank("basis", command.basis());
        if (report.verified().filter(used::equals).isPresent()) {
            return List.of();
        }
        if (report.verified().isPresent()) {
            throw new CommandRefused(USE_ALREADY_VERIFIED, command.day());
        }
        return List.of(new FunctionUseVerified(
                command.investmentId(),
                command.day(),
                used,
                course.facts().terms().bought().size(),
                command.basis(),
                caller.id(),
                clock.instant()));
    }

    /** Each function once, in one order, so that the same list is the same however it was ticked. */
    private List<String> bought(List<String> used) {
        var bought = course.facts().terms().bought();
        if (bought.isEmpty()) {
            throw new CommandRefused(NO_FUNCTIONS_BOUGHT);
        }
        for (var code : used) {
            if (!bought.contains(code)) {
                throw CommandRefused.at("used", FUNCTION_NOT_BOUGHT, code);
            }
        }
        return used.stream().distinct().sorted().toList();
    }
}
