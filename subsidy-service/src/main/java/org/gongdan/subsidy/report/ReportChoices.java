package org.gongdan.subsidy.report;

import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.reporting.ReportKind;
import org.gongdan.subsidy.shared.CommandRefused;

/**
 * Which parameters a kind of report takes.
 *
 * @param anyOf of these at least one is needed, because a report about everything would help nobody
 */
public record ReportChoices(Set<Name> required, Set<Name> optional, Set<Name> anyOf) {

    private static final Set<Name> WHOSE = Set.of(Name.INVESTMENT, Name.ENTERPRISE, Name.USER, Name.PERIOD);

    /** A parameter by its name in requests. */
    public enum Name {
        INVESTMENT("investmentId"),
        PROGRAMME("programmeId"),
        PERIOD("period"),
        ENTERPRISE("uscc"),
        FUNDER("funder"),
        CITY("city"),
        USER("user");

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
                case ENTERPRISE -> parameters.uscc() != null;
                case FUNDER -> parameters.funder() != null;
                case CITY -> parameters.city() != null;
                case USER -> parameters.user() != null;
            };
        }
    }

    public ReportChoices {
        required = Set.copyOf(required);
        optional = Set.copyOf(optional);
        anyOf = Set.copyOf(anyOf);
    }

    private ReportChoices(Set<Name> required, Set<Name> optional) {
        this(required, optional, Set.of());
    }

    public static ReportChoices of(ReportKind kind) {
        return switch (kind) {
            case AUDIT_TRAIL -> new ReportChoices(Set.of(), WHOSE, WHOSE);
            case COST_SHARE -> new ReportChoices(Set.of(), Set.of(Name.PROGRAMME, Name.CITY, Name.ENTERPRISE));
            case ROI_RECONCILIATION ->
                new ReportChoices(Set.of(Name.PERIOD), Set.of(Name.INVESTMENT, Name.ENTERPRISE, Name.CITY));
            case FUND_UTILISATION -> new ReportChoices(Set.of(), Set.of(Name.FUNDER, Name.PERIOD));
            case CLAIMS ->
                new ReportChoices(
                        Set.of(), Set.of(Name.PERIOD, Name.PROGRAMME, Name.CITY, Name.ENTERPRISE, Name.INVESTMENT));
            case DISBURSEMENTS -> new ReportChoices(Set.of(), Set.of(Name.PERIOD, Name.FUNDER, Name.ENTERPRISE));
            case FUNDER_FINANCIAL -> new ReportChoices(Set.of(Name.FUNDER, Name.PERIOD), Set.of());
            case SEGREGATION_OF_DUTIES -> new ReportChoices(Set.of(), WHOSE);
            case POLICY -> new ReportChoices(Set.of(Name.PERIOD), Set.of(Name.CITY));
            case ENTERPRISE_STATEMENT -> new ReportChoices(Set.of(Name.ENTERPRISE, Name.PERIOD), Set.of());
        };
    }

    void requireFitting(ReportParameters parameters) {
        if (!anyOf.isEmpty() && anyOf.stream().noneMatch(name -> name.isIn(parameters))) {
            throw CommandRefused.at(
                    "parameters." + Name.INVESTMENT.property(), ReportRefusal.REPORT_PARAMETER_MISSING, properties());
        }
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

    private String properties() {
        return anyOf.stream().sorted().map(Name::property).collect(Collectors.joining(", "));
    }
}
