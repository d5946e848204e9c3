package org.gongdan.subsidy.report;

import java.util.Set;
import org.gongdan.reporting.ReportKind;
import org.gongdan.subsidy.shared.CommandRefused;

/** Which parameters a kind of report takes. */
public record ReportChoices(Set<Name> required, Set<Name> optional) {

    /** A parameter by its name in requests. */
    public enum Name {
        INVESTMENT("investmentId"),
        PROGRAMME("programmeId"),
        PERIOD("period");

        private final String property;

        Name(String property) {
            this.property = property;
        }

        public String property() {
            return property;
        }

        boolean isIn(ReportParameters parameters) {
            return switch (this) {
                case INVESTMENT -> parameters.investmentId() != null;
                case PROGRAMME -> parameters.programmeId() != null;
                case PERIOD -> parameters.period() != null;
            };
        }
    }

    public ReportChoices {
        required = Set.copyOf(required);
        optional = Set.copyOf(optional);
    }

    public static ReportChoices of(ReportKind kind) {
        return switch (kind) {
            case AUDIT_TRAIL -> new ReportChoices(Set.of(Name.INVESTMENT), Set.of());
            case COST_SHARE -> new ReportChoices(Set.of(), Set.of(Name.PROGRAMME));
            case ROI_RECONCILIATION -> new ReportChoices(Set.of(Name.PERIOD), Set.of());
        };
    }

    void requireFitting(ReportParameters parameters) {
        for (var name : Name.values()) {
            var field = "parameters." + name.property();
            if (required.contains(name) && !name.isIn(parameters)) {
                throw CommandRefused.at(field, ReportRefusal.REPORT_PARAMETER_MISSING, name.property());
            }
            if (!required.contains(name) && !optional.contains(name) && name.isIn(parameters)) {
                throw CommandRefused.at(field, ReportRefusal.REPORT_PARAMETER_UNWANTED, name.property());
            }
        }
    }
}
