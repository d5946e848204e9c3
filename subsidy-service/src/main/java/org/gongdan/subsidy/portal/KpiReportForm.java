package org.gongdan.subsidy.portal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.investment.KpiDrafts.Entry;
import org.gongdan.subsidy.investment.KpiSeries;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A month's report as it is typed: a line for each indicator of the agreement, in its order. */
class KpiReportForm {

    private List<Line> lines = new ArrayList<>();

    static KpiReportForm of(List<KpiSeries> series, YearMonth month, Map<String, Entry> draft, Format format) {
        var form = new KpiReportForm();
        for (var each : series) {
            var line = new Line();
            line.code = each.indicator().code();
            var typed = draft.get(line.code);
            if (typed != null) {
                line.value = typed.value();
                line.evidence = new ArrayList<>(typed.evidence());
            } else {
                each.points().stream()
                        .filter(point -> point.month().equals(month))
                        .forEach(point -> {
                            line.value = format.number(point.claimed());
                            line.evidence = new ArrayList<>(point.evidence());
                        });
            }
            form.lines.add(line);
        }
        return form;
    }

    Map<String, Entry> entries() {
        var entries = new LinkedHashMap<String, Entry>();
        lines.forEach(line -> entries.put(line.code, new Entry(line.value, line.known())));
        return entries;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    /** One indicator. */
    static class Line {

        private String code = "";
        private String value = "";
        private List<String> evidence = new ArrayList<>();
        private @Nullable MultipartFile file;

        /** Only what can name a file. */
        List<String> known() {
            return FormFiles.known(evidence);
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }

        public List<String> getEvidence() {
            return evidence;
        }

        public void setEvidence(List<String> evidence) {
            this.evidence = evidence;
        }

        public @Nullable MultipartFile getFile() {
            return file;
        }

        public void setFile(@Nullable MultipartFile file) {
            this.file = file;
        }
    }
}
