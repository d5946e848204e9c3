package org.gongdan.subsidy.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.enterprise.EnterpriseCensus;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.report.ReportCommand.RequestReport;
import org.gongdan.subsidy.report.ReportEvent.ReportGenerated;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.shared.Commands;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** A report and the auditor of its tests. */
final class ReportExamples {

    static final ReportId ID = new ReportId("report-1");
    static final InvestmentId INVESTMENT = new InvestmentId("investment-known");
    static final Instant NOW = Instant.parse("2026-12-01T01:15:00Z");
    static final String SHA = "a".repeat(64);
    static final String SIGNED_BY = "d".repeat(64);
    static final Caller AUDITOR = new Caller("auditor", "Auditor", Set.of(Role.AUDITOR), null);
    static final Caller SYSTEM = new Caller("system:test", "test", Set.of(Role.OPERATOR), null);

    static final ReportParameters PARAMETERS = ReportParameters.ofInvestment(INVESTMENT);
    static final RequestReport REQUEST = request(ReportKind.AUDIT_TRAIL, PARAMETERS);
    static final ReportRequested REQUESTED = new ReportRequested(
            ID, ReportKind.AUDIT_TRAIL, PARAMETERS, ReportFormat.PDF, ReportLanguage.ZH, AUDITOR.id(), NOW);
    static final ReportGenerated GENERATED = new ReportGenerated(
            ID, SHA, 12, ReportFormat.PDF, ReportLanguage.ZH, 7, NOW, LocalDate.of(2036, 12, 1), SIGNED_BY);

    private ReportExamples() {}

    static RequestReport request(ReportKind kind, ReportParameters parameters) {
        return new RequestReport(ID, kind, parameters, ReportFormat.PDF, ReportLanguage.ZH);
    }

    static FixtureConfiguration<ReportRequest> report() {
        return reportAt(NOW, _ -> {});
    }

    static FixtureConfiguration<ReportRequest> reportAt(Instant now, ReportQueue queue) {
        Investments investments = id -> id.equals(INVESTMENT) ? Optional.of(agreement(INVESTMENT)) : Optional.empty();
        return new AggregateTestFixture<>(ReportRequest.class)
                .registerInjectableResource(queue)
                .registerInjectableResource(new ReportRetention(new StandardEnvironment()))
                .registerInjectableResource(Clock.fixed(now, ZoneId.of("Asia/Shanghai")))
                .registerInjectableResource(new ReportSubjects(
                        investments, new NoProgrammes(), _ -> Optional.empty(), new NoEnterprises()));
    }

    static Map<String, Object> by(Caller caller) {
        return Commands.metadataOf(caller, null);
    }

    /** As every investment starts: with what the enterprise accepted. */
    static OfferAccepted accepted() {
        try (var file = ReportExamples.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.builder().build().readValue(file, OfferAccepted.class);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** One figure of a return. */
    static ReturnFigure returned() {
        return new ReturnFigure(
                ReturnFigure.View.PROJECT,
                ReturnFigure.Grade.CLAIMED,
                new BigDecimal("-12.50"),
                null,
                ReturnFigure.XirrReason.TOO_FEW_FLOWS,
                null,
                null,
                null,
                null);
    }

    private static Investments.Agreement agreement(InvestmentId id) {
        var accepted = accepted();
        return new Investments.Agreement(
                id,
                accepted.applicationId(),
                accepted.uscc(),
                accepted.project().title(),
                accepted.project().startsOn(),
                accepted.project().endsOn(),
                accepted.project().startsOn(),
                accepted.costLines(),
                accepted.award(),
                false);
    }

    private static final class NoEnterprises implements EnterpriseCensus {

        @Override
        public Map<String, Place> of(Collection<String> usccs) {
            return Map.of();
        }

        @Override
        public Map<Place, Long> registered() {
            return Map.of();
        }
    }

    private static final class NoProgrammes implements Programmes {

        @Override
        public Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<RuleSet> version(ProgrammeId programme, int version) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day) {
            return Optional.empty();
        }
    }
}
