package org.gongdan.subsidy.report.record;

import java.util.ArrayList;
import java.util.Objects;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.reporting.SegregationReport;
import org.gongdan.reporting.SegregationReport.ActLine;
import org.gongdan.reporting.SegregationReport.ConflictLine;
import org.gongdan.reporting.SegregationReport.RuleLine;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditSentences;
import org.gongdan.subsidy.report.ReportParameters;
import org.springframework.stereotype.Component;

/**
 * Gathers who did what from the audit trail and holds it against the rules of separation. The rules are checked over the
 * events themselves, not over what the commands should have refused.
 */
@Component
class SegregationRecord implements RecordSource {

    private final Trail trail;
    private final AuditSentences sentences;

    SegregationRecord(Trail trail, AuditSentences sentences) {
        this.trail = trail;
        this.sentences = sentences;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SEGREGATION_OF_DUTIES;
    }

    @Override
    public ReportRecord gather(ReportHead head, ReportParameters wish, Names names) {
        var acts = trail.of(wish).lines().stream()
                .filter(line -> line.actor() != null && !line.actor().startsWith("system:"))
                .filter(line -> DutyRule.dutyOf(line.event()) != null)
                .toList();
        var rules = new ArrayList<RuleLine>();
        var conflicts = new ArrayList<ConflictLine>();
        for (var rule : DutyRule.ALL) {
            var checked = rule.check(acts);
            var words = names.word("report.rule." + rule.code());
            if (checked.cases() > 0) {
                rules.add(
                        new RuleLine(words, checked.cases(), checked.conflicts().size()));
            }
            checked.conflicts().forEach(conflict -> conflicts.add(conflict(words, conflict, names)));
        }
        return new SegregationReport(
                head,
                trail.subject(wish, names),
                rules,
                conflicts,
                acts.stream().map(line -> act(line, names)).toList());
    }

    private ConflictLine conflict(String rule, DutyRule.Conflict conflict, Names names) {
        return new ConflictLine(
                rule,
                conflict.second().stream(),
                person(conflict.second()),
                sentences.sentence(conflict.first(), names.locale()),
                conflict.first().at(),
                sentences.sentence(conflict.second(), names.locale()),
                conflict.second().at());
    }

    private ActLine act(AuditLine line, Names names) {
        return new ActLine(
                line.position(),
                line.at(),
                line.stream(),
                names.word("report.duty." + DutyRule.dutyOf(line.event())),
                sentences.sentence(line, names.locale()),
                person(line),
                Objects.requireNonNull(line.actor()));
    }

    private static String person(AuditLine line) {
        return Objects.requireNonNullElse(line.actorName(), Objects.requireNonNull(line.actor()));
    }
}
