package org.gongdan.subsidy.report.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongdan.reporting.AuditTrailReport;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportHead.Parameter;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditSentences;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.report.ReportParameters;
import org.springframework.stereotype.Component;

/** Gathers the audit trail of an investment, an enterprise, a person or a period. */
@Component
class AuditTrailRecord implements RecordSource {

    private final Investments investments;
    private final Trail trail;
    private final AuditSentences sentences;

    AuditTrailRecord(Investments investments, Trail trail, AuditSentences sentences) {
        this.investments = investments;
        this.trail = trail;
        this.sentences = sentences;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.AUDIT_TRAIL;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var found = trail.of(wish);
        var about = new ArrayList<Parameter>();
        if (wish.investmentId() != null) {
            about.addAll(agreement(wish.investmentId(), names));
        }
        if (found.leftOut() > 0) {
            about.add(new Parameter(
                    names.word("report.trail.cut"),
                    names.word("report.trail.cut.why", found.lines().size(), found.leftOut())));
        }
        return new AuditTrailReport(
                head,
                trail.subject(wish, names),
                about,
                found.lines().stream().map(line -> printed(line, names)).toList());
    }

    private List<Parameter> agreement(InvestmentId investment, Names names) {
        var agreement = investments
                .find(investment)
                .orElseThrow(() -> new IllegalStateException("the list of investments does not know " + investment));
        var award = agreement.award();
        return List.of(
                new Parameter(names.word("report.trail.project"), agreement.title()),
                new Parameter(names.word("report.trail.enterprise"), names.ofEnterprise(agreement.uscc())),
                new Parameter(names.word("report.trail.uscc"), agreement.uscc()),
                new Parameter(
                        names.word("report.trail.programme"),
                        names.ofProgramme(award.programmeId(), award.programmeVersion())));
    }

    private AuditTrailReport.AuditLine printed(AuditLine line, Names names) {
        return new AuditTrailReport.AuditLine(
                line.position(),
                line.at(),
                sentences.sentence(line, names.locale()),
                line.event(),
                Objects.requireNonNullElse(line.actorName(), Objects.requireNonNullElse(line.actor(), "—")),
                line.stream(),
                line.sequence(),
                sentences.detail(line, names.locale()),
                line.sha256());
    }
}
