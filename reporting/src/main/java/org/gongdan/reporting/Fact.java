package org.gongdan.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One labelled value of the cover. */
record Fact(String label, String value) {

    /** What identifies the report, what it is about, and what was asked for, in the order in which it is read. */
    static List<Fact> all(ReportHead head, Layout layout, Labels labels) {
        var facts = new ArrayList<Fact>();
        facts.add(of(labels, "fact.reportId", head.reportId()));
        facts.add(of(labels, "fact.generatedAt", Printed.time(head.generatedAt()) + " (UTC+8)"));
        facts.add(of(labels, "fact.requestedBy", head.requestedBy()));
        facts.add(of(labels, "fact.dataPosition", String.valueOf(head.dataPosition())));
        facts.addAll(layout.facts());
        head.parameters().forEach(parameter -> facts.add(new Fact(parameter.label(), parameter.value())));
        return List.copyOf(facts);
    }

    /** @param key of the label in the bundle */
    static Fact of(Labels labels, String key, String value) {
        return new Fact(labels.text(key), value);
    }

    static Fact count(Labels labels, String key, long count) {
        return of(labels, key, String.valueOf(count));
    }

    static Fact amount(Labels labels, String key, BigDecimal yuan) {
        return of(labels, key, Printed.amount(yuan));
    }

    static Fact currency(Labels labels) {
        return of(labels, "fact.currency", labels.text("currency"));
    }
}
