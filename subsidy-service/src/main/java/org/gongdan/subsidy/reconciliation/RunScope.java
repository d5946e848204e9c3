package org.gongdan.subsidy.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList.Part;
import org.gongdan.subsidy.job.ScopeText;
import org.gongdan.subsidy.programme.ProgrammeId;

/**
 * Which investments a run looks at: {@code all} for the portfolio, {@code programme:<id>}, {@code enterprise:<credit
 * code>} or {@code investment:<id>}.
 */
public record RunScope(@JsonValue String text) {

    private static final String ENTERPRISE = "enterprise:";
    private static final String INVESTMENT = "investment:";
    private static final String PROGRAMME = "programme:";
    public static final RunScope ALL = new RunScope("all");

    @JsonCreator
    public RunScope {
        if (!ScopeText.isScope(text)) {
            throw new IllegalArgumentException("no scope of a run: " + text);
        }
    }

    public static RunScope of(ProgrammeId programme) {
        return new RunScope(PROGRAMME + programme.value());
    }

    public static RunScope ofEnterprise(String uscc) {
        return new RunScope(ENTERPRISE + uscc);
    }

    public static RunScope of(InvestmentId investment) {
        return new RunScope(INVESTMENT + investment.value());
    }

    /** The same as a part of the investments. */
    public Part part() {
        var kind = text.indexOf(':') + 1;
        var which = text.substring(kind);
        return switch (text.substring(0, kind)) {
            case PROGRAMME -> new Part("", "", new ProgrammeId(which), null, null);
            case ENTERPRISE -> new Part("", "", null, which, null);
            case INVESTMENT -> new Part("", "", null, null, new InvestmentId(which));
            default -> Part.ALL;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
