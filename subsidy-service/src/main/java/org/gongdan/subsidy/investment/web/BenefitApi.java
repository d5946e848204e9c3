package org.gongdan.subsidy.investment.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.FunctionUses;
import org.gongdan.subsidy.investment.InvestmentCommand;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentCommand.JudgeRetention;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureFunctionUse;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareRetentionDecision;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordRunningCost;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyFunctionUse;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyRunningCost;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.InvestmentList.Details;
import org.gongdan.subsidy.investment.KpiHistory;
import org.gongdan.subsidy.investment.Retentions;
import org.gongdan.subsidy.investment.RunningCosts;
import org.gongdan.subsidy.investment.web.BenefitRequests.BaselineConfirmation;
import org.gongdan.subsidy.investment.web.BenefitRequests.BaselineCorrection;
import org.gongdan.subsidy.investment.web.BenefitRequests.CostVerification;
import org.gongdan.subsidy.investment.web.BenefitRequests.Decision;
import org.gongdan.subsidy.investment.web.BenefitRequests.DecisionConfirmation;
import org.gongdan.subsidy.investment.web.BenefitRequests.StatedCost;
import org.gongdan.subsidy.investment.web.BenefitRequests.StatedUse;
import org.gongdan.subsidy.investment.web.BenefitRequests.UseVerification;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Baselines and their corrections, running costs, and the use of functions with what it frees. */
@RestController
@RequestMapping("/api/investments/{id}")
class BenefitApi {

    private final Commands commands;
    private final InvestmentList investments;
    private final KpiHistory history;
    private final RunningCosts costs;
    private final FunctionUses uses;
    private final Retentions retentions;

    BenefitApi(
            Commands commands,
            InvestmentList investments,
            KpiHistory history,
            RunningCosts costs,
            FunctionUses uses,
            Retentions retentions) {
        this.commands = commands;
        this.investments = investments;
        this.history = history;
        this.costs = costs;
        this.uses = uses;
        this.retentions = retentions;
    }

    /** @param frozenAt null before a payment was released */
    record Baselines(@Nullable Instant frozenAt, List<KpiHistory.BaselineChange> changes) {}

    @GetMapping("/baseline-corrections")
    Baselines baselines(@PathVariable String id, Caller caller) {
        var investment = visible(id, caller);
        return new Baselines(history.baselinesFrozenAt(investment), history.baselineChanges(investment));
    }

    @GetMapping("/superseded-measurements")
    List<KpiHistory.Superseded> superseded(@PathVariable String id, Caller caller) {
        return history.superseded(visible(id, caller));
    }

    @GetMapping("/running-costs")
    List<RunningCosts.Cost> costs(@PathVariable String id, Caller caller) {
        return costs.of(visible(id, caller));
    }

    /** Without measurements where no functions were bought. */
    @GetMapping("/function-use")
    FunctionUses.Course use(@PathVariable String id, Caller caller) {
        return uses.of(visible(id, caller)).orElseGet(() -> new FunctionUses.Course(null, List.of()));
    }

    @GetMapping("/retention")
    Retentions.Standing retention(@PathVariable String id, Caller caller) {
        return retentions.standing(visible(id, caller)).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    @PostMapping("/baseline-corrections")
    ResponseEntity<Details> prepare(
            @PathVariable String id,
            @Valid @RequestBody BaselineCorrection request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new PrepareBaselineCorrection(
                Paths.investment(id), request.indicator(), request.baseline(), request.reason());
        return send(command, "/baseline-corrections", seen, caller);
    }

    @PostMapping("/baseline-confirmations")
    ResponseEntity<Details> confirm(
            @PathVariable String id,
            @Valid @RequestBody BaselineConfirmation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new ConfirmBaselineCorrection(Paths.investment(id), request.indicator(), request.baseline());
        return send(command, "/baseline-corrections", seen, caller);
    }

    @PostMapping("/running-costs")
    ResponseEntity<Details> record(
            @PathVariable String id,
            @Valid @RequestBody StatedCost request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new RecordRunningCost(
                Paths.investment(id), request.month(), request.kind(), request.amount(), request.evidence());
        return send(command, "/running-costs", seen, caller);
    }

    @PostMapping("/running-cost-verifications")
    ResponseEntity<Details> verify(
            @PathVariable String id,
            @Valid @RequestBody CostVerification request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new VerifyRunningCost(
                Paths.investment(id), request.month(), request.kind(), request.amount(), request.basis());
        return send(command, "/running-costs", seen, caller);
    }

    @PostMapping("/function-use")
    ResponseEntity<Details> measure(
            @PathVariable String id,
            @Valid @RequestBody StatedUse request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new MeasureFunctionUse(Paths.investment(id), request.day(), request.used(), request.evidence());
        return send(command, "/function-use", seen, caller);
    }

    @PostMapping("/function-use-verifications")
    ResponseEntity<Details> verify(
            @PathVariable String id,
            @Valid @RequestBody UseVerification request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new VerifyFunctionUse(Paths.investment(id), request.day(), request.used(), request.basis());
        return send(command, "/function-use", seen, caller);
    }

    /** Holds the programme's condition against the facts of today. */
    @PostMapping("/retention-judgement")
    ResponseEntity<Details> judge(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new JudgeRetention(Paths.investment(id)), "/retention", seen, caller);
    }

    @PostMapping("/retention-decisions")
    ResponseEntity<Details> prepare(
            @PathVariable String id,
            @Valid @RequestBody Decision request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new PrepareRetentionDecision(
                Paths.investment(id), request.decision(), request.reason(), request.evidence());
        return send(command, "/retention", seen, caller);
    }

    @PostMapping("/retention-confirmations")
    ResponseEntity<Details> confirm(
            @PathVariable String id,
            @Valid @RequestBody DecisionConfirmation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new ConfirmRetentionDecision(Paths.investment(id), request.decision()), "/retention", seen, caller);
    }

    private InvestmentId visible(String id, Caller caller) {
        return investments
                .find(Paths.investment(id))
                .filter(found -> caller.sees(found.summary().uscc()))
                .map(found -> found.summary().id())
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    private ResponseEntity<Details> send(InvestmentCommand command, String part, @Nullable String seen, Caller caller) {
        return Sending.of(commands, investments, command, part, seen, caller);
    }
}
