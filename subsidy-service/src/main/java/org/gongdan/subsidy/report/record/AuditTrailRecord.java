package org.gongdan.subsidy.report.record;

import java.util.Locale;
import java.util.Objects;
import org.gongdan.reporting.AuditTrailReport;
import org.gongdan.reporting.ReportHead;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditLines;
import org.gongdan.subsidy.audit.AuditSentences;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Investments;
import org.springframework.stereotype.Component;

/** Gathers the audit trail of one investment. */
@Component
class AuditTrailRecord {

    private final Investments investments;
    private final AuditLines lines;
    private final AuditSentences sentences;

    AuditTrailRecord(Investments investments, AuditLines lines, AuditSentences sentences) {
        this.investments = investments;
        this.lines = lines;
        this.sentences = sentences;
    }

    AuditTrailReport gather(ReportHead head, InvestmentId investment, Names names, Locale locale) {
        var agreement = investments
                .find(investment)
                .orElseThrow(() -> new IllegalStateException("the list of investments does not know " + investment));
        var award = agreement.award();
        return new AuditTrailReport(
                head,
                investment.value(),
                agreement.title(),
                names.ofEnterprise(agreement.uscc()),
                agreement.uscc(),
                names.ofProgramme(award.programmeId(), award.programmeVersion()),
                lines.ofInvestment(investment.value()).stream()
                        .map(line -> printed(line, locale))
                        .toList());
    }

    private AuditTrailReport.AuditLine printed(AuditLine line, Locale locale) {
        return new AuditTrailReport.AuditLine(
                line.position(),
                line.at(),
                sentences.sentence(line, locale),
                line.event(),
                Objects.requireNonNullElse(line.actorName(), Objects.requireNonNullElse(line.actor(), "—")),
                line.stream(),
                line.sequence(),
                sentences.detail(line, locale),
                line.sha256());
    }
}
