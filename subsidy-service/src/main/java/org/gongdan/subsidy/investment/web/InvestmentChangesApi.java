package org.gongdan.subsidy.investment.web;

import jakarta.validation.Valid;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand;
import org.gongdan.subsidy.investment.InvestmentCommand.CloseInvestment;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.ReachMilestone;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyKpi;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyMilestone;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.InvestmentList.Details;
import org.gongdan.subsidy.investment.web.InvestmentRequests.Closure;
import org.gongdan.subsidy.investment.web.InvestmentRequests.Measurement;
import org.gongdan.subsidy.investment.web.InvestmentRequests.MilestoneReport;
import org.gongdan.subsidy.investment.web.InvestmentRequests.MilestoneVerification;
import org.gongdan.subsidy.investment.web.InvestmentRequests.Verification;
import org.gongdan.subsidy.shared.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people report and verify of an investment; each answer is the investment as it stands then. */
@RestController
@RequestMapping("/api/investments/{id}")
class InvestmentChangesApi {

    private final Commands commands;
    private final InvestmentList investments;

    InvestmentChangesApi(Commands commands, InvestmentList investments) {
        this.commands = commands;
        this.investments = investments;
    }

    @PostMapping("/kpi-measurements")
    ResponseEntity<Details> measure(
            @PathVariable String id,
            @Valid @RequestBody Measurement request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new MeasureKpi(
                Paths.investment(id), request.indicator(), request.month(), request.value(), request.evidence());
        return send(command, "/kpis", seen, caller);
    }

    @PostMapping("/kpi-verifications")
    ResponseEntity<Details> verify(
            @PathVariable String id,
            @Valid @RequestBody Verification request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command = new VerifyKpi(
                Paths.investment(id), request.indicator(), request.month(), request.value(), request.basis());
        return send(command, "/kpis", seen, caller);
    }

    @PostMapping("/milestone-reports")
    ResponseEntity<Details> reach(
            @PathVariable String id,
            @Valid @RequestBody MilestoneReport request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var command =
                new ReachMilestone(Paths.investment(id), request.milestone(), request.reachedOn(), request.evidence());
        return send(command, "", seen, caller);
    }

    @PostMapping("/milestone-verifications")
    ResponseEntity<Details> verify(
            @PathVariable String id,
            @Valid @RequestBody MilestoneVerification request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new VerifyMilestone(Paths.investment(id), request.milestone()), "", seen, caller);
    }

    @PostMapping("/closure")
    ResponseEntity<Details> close(
            @PathVariable String id,
            @Valid @RequestBody Closure request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new CloseInvestment(Paths.investment(id), request.reason()), "", seen, caller);
    }

    private ResponseEntity<Details> send(InvestmentCommand command, String part, @Nullable String seen, Caller caller) {
        return Sending.of(commands, investments, command, part, seen, caller);
    }
}
