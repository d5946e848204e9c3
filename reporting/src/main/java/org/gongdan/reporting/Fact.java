package org.gongdan.reporting;

import java.util.ArrayList;
import java.util.List;

/** One labelled value of the cover block. */
record Fact(String label, String value) {

    /** What identifies the report, what it is about, and what was asked for, in the order in which it is read. */
    static List<Fact> of(ReportRecord report, Labels labels) {
        var head = report.head();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(labels.text("fact.reportId"), head.reportId()));
        facts.add(new Fact(labels.text("fact.generatedAt"), Printed.time(head.generatedAt()) + " (UTC+8)"));
        facts.add(new Fact(labels.text("fact.requestedBy"), head.requestedBy()));
        facts.add(new Fact(labels.text("fact.dataPosition"), String.valueOf(head.dataPosition())));
        switch (report) {
            case AuditTrailReport audit -> {
                facts.add(new Fact(labels.text("fact.investmentId"), audit.investmentId()));
                facts.add(new Fact(labels.text("fact.projectTitle"), audit.projectTitle()));
                facts.add(new Fact(labels.text("fact.enterpriseName"), audit.enterpriseName()));
                facts.add(new Fact(labels.text("fact.uscc"), audit.uscc()));
                facts.add(new Fact(labels.text("fact.programme"), audit.programme()));
            }
            case CostShareReport _ -> facts.add(new Fact(labels.text("fact.currency"), labels.text("currency")));
            case RoiReport roi -> {
                facts.add(new Fact(labels.text("fact.period"), roi.period()));
                facts.add(new Fact(labels.text("fact.currency"), labels.text("currency")));
            }
        }
        head.parameters().forEach(parameter -> facts.add(new Fact(parameter.label(), parameter.value())));
        return List.copyOf(facts);
    }
}
