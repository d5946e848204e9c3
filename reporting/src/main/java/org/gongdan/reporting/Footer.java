package org.gongdan.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVirtualizer;
import org.jspecify.annotations.Nullable;

/** What stands on every page, and what every template of a report shares. */
final class Footer {

    private Footer() {}

    static Map<String, @Nullable Object> parameters(
            ReportRecord report, Labels labels, Templates templates, JRVirtualizer virtualizer) {
        var head = report.head();
        var parameters = inherited(labels, templates);
        parameters.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
        parameters.put("title", labels.title(report.kind()));
        parameters.put("reportId", Printable.text(head.reportId()));
        parameters.put("position", labels.text("footer.position", String.valueOf(head.dataPosition())));
        parameters.put("generated", labels.text("footer.generated", Printed.time(head.generatedAt())));
        parameters.put("checkpoint", checkpoint(head, labels));
        return parameters;
    }

    /** In a map of its own for each template, because the engine writes into it. */
    static Map<String, @Nullable Object> inherited(Labels labels, Templates templates) {
        var inherited = new HashMap<String, @Nullable Object>();
        inherited.put(
                JRParameter.REPORT_LOCALE,
                Locale.forLanguageTag(labels.language().tag()));
        inherited.put(JRParameter.REPORT_RESOURCE_BUNDLE, labels.bundle());
        inherited.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(Printed.ZONE));
        inherited.put(JRParameter.REPORT_TEMPLATES, List.of(templates.styles()));
        return inherited;
    }

    private static @Nullable String checkpoint(ReportHead head, Labels labels) {
        var checkpoint = head.checkpoint();
        return checkpoint == null
                ? null
                : Printable.text(labels.text("checkpoint") + "  "
                        + String.join("  ·  ", checkpoint.strip().split("\\R", 0)));
    }
}
