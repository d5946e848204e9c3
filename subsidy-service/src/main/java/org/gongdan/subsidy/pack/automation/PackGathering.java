package org.gongdan.subsidy.pack.automation;

import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditLines;
import org.gongdan.subsidy.enterprise.EnterpriseId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.pack.PackScope;
import org.gongdan.subsidy.pack.Sample;
import org.gongdan.subsidy.pack.SampleWish;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.stereotype.Component;

/** Finds what belongs into a pack, as of one position of the event store. */
@Component
class PackGathering {

    private static final PageRequest LARGEST = new PageRequest(0, PageRequest.LARGEST);

    /** What says how much a fund has; the rest of its stream is about other applications. */
    private static final List<String> MONEY_OF_A_FUND = List.of(
            "FundOpened",
            "AppropriationAdded",
            "FundCarriedOver",
            "CarryOverReceived",
            "AppropriationLapsed",
            "FundClosed");

    private final AuditLines audit;
    private final InvestmentList investments;

    PackGathering(AuditLines audit, InvestmentList investments) {
        this.audit = audit;
        this.investments = investments;
    }

    /** @param before only events before this position of the store belong to it */
    PackContents gather(PackScope scope, long before) {
        var contents = new PackContents();
        var investment = scope.investmentId();
        if (investment != null) {
            contents.investments.add(investment.value());
        }
        var sample = scope.sample();
        if (sample != null) {
            draw(sample, contents);
        }
        for (var each : contents.investments) {
            audit.ofInvestment(each).stream()
                    .filter(line -> line.position() < before)
                    .forEach(contents::add);
            addDecision(each, before, contents);
            addOrigins(each, before, contents);
            addReports(each, before, contents);
        }
        return contents;
    }

    private void draw(SampleWish wish, PackContents contents) {
        var population = new ArrayList<Sample.Unit>();
        for (var page = 0; ; page++) {
            var found = investments.list(InvestmentList.Filter.ALL, new PageRequest(page, PageRequest.LARGEST));
            for (var each : found.items()) {
                if (wish.fits(each.programmeId(), each.agreedOn(), each.publicShare())) {
                    population.add(new Sample.Unit(
                            each.id().value(), each.publicShare().fen()));
                }
            }
            if (page + 1 >= found.pages()) {
                break;
            }
        }
        var drawn = Sample.draw(wish, population);
        population.sort(java.util.Comparator.comparing(Sample.Unit::investment));
        population.forEach(unit -> contents.population.put(unit, drawn.getOrDefault(unit.investment(), 0)));
        contents.investments.addAll(drawn.keySet());
    }

    /** The rules that were in force are an event of the programme, which may be older than anything of the application. */
    private void addDecision(String investment, long before, PackContents contents) {
        var found = investments.find(new InvestmentId(investment));
        if (found.isEmpty()) {
            return;
        }
        var summary = found.get().summary();
        var programme = summary.programmeId();
        var version = summary.programmeVersion();
        contents.applications.put(new ApplicationId(summary.applicationId()), programme + "-v" + version);
        for (var line : lines(programme, "ProgrammeVersionPublished", null)) {
            if (line.position() < before && line.payload().at("/rules/version").asInt(0) == version) {
                contents.add(line);
                contents.programmes.put(programme + "-v" + version, line.payload());
            }
        }
    }

    /** Whose investment it is, and where the money comes from: both are older than the investment, and do not name it. */
    private void addOrigins(String investment, long before, PackContents contents) {
        investments
                .find(new InvestmentId(investment))
                .map(found -> EnterpriseId.ofUscc(found.summary().uscc()).value())
                .ifPresent(enterprise -> addStream(enterprise, null, before, contents));
        for (var fund : contents.streams("fund-")) {
            MONEY_OF_A_FUND.forEach(event -> addStream(fund, event, before, contents));
        }
    }

    private void addStream(
            String stream, @org.jspecify.annotations.Nullable String event, long before, PackContents contents) {
        var filter = new AuditLines.Filter(stream, null, event, null, null, null);
        for (var page = 0; ; page++) {
            var found = audit.list(filter, new PageRequest(page, PageRequest.LARGEST));
            found.items().stream().filter(line -> line.position() < before).forEach(contents::add);
            if (page + 1 >= found.pages()) {
                return;
            }
        }
    }

    private void addReports(String investment, long before, PackContents contents) {
        for (var requested : lines(null, "ReportRequested", investment)) {
            for (var line : lines(requested.stream(), null, null)) {
                var isMade = line.event().equals("ReportGenerated");
                if (line.position() < before && (isMade || line.event().equals("ReportRequested"))) {
                    contents.add(line);
                }
                if (line.position() < before && isMade) {
                    contents.reports.put(line.payload().path("sha256").asString(), new ReportId(line.stream()));
                }
            }
        }
    }

    private List<AuditLine> lines(
            @org.jspecify.annotations.Nullable String stream,
            @org.jspecify.annotations.Nullable String event,
            @org.jspecify.annotations.Nullable String ref) {
        return audit.list(new AuditLines.Filter(stream, null, event, ref, null, null), LARGEST)
                .items();
    }
}
