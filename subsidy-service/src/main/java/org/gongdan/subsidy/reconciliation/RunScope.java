package org.gongdan.subsidy.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.gongdan.subsidy.investment.InvestmentId;
import org.jspecify.annotations.Nullable;

/** Which investments a run looks at: {@code all}, {@code enterprise:<credit code>} or {@code investment:<id>}. */
public record RunScope(@JsonValue String text) {

    private static final String ENTERPRISE = "enterprise:";
    private static final String INVESTMENT = "investment:";
    private static final Pattern TEXT =
            Pattern.compile("all|enterprise:[0-9A-Z]{18}|investment:investment-[0-9A-Za-z-]{1,60}");

    public static final RunScope ALL = new RunScope("all");

    @JsonCreator
    public RunScope {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("no scope of a run: " + text);
        }
    }

    public static RunScope ofEnterprise(String uscc) {
        return new RunScope(ENTERPRISE + uscc);
    }

    public static RunScope of(InvestmentId investment) {
        return new RunScope(INVESTMENT + investment.value());
    }

    /** The enterprise whose investments alone are looked at; null when it is not one enterprise. */
    public @Nullable String uscc() {
        return text.startsWith(ENTERPRISE) ? text.substring(ENTERPRISE.length()) : null;
    }

    /** The one investment that is looked at; null when it is not one. */
    public @Nullable InvestmentId investment() {
        return text.startsWith(INVESTMENT) ? new InvestmentId(text.substring(INVESTMENT.length())) : null;
    }

    @Override
    public String toString() {
        return text;
    }
}
