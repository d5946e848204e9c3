package org.gongdan.subsidy.job;

import java.util.regex.Pattern;

/**
 * How people and programs say which investments a run looks at: {@code all}, or {@code programme:}, {@code enterprise:} or
 * {@code investment:} and its id.
 */
public final class ScopeText {

    private static final Pattern TEXT = Pattern.compile("all|programme:programme-[0-9A-Za-z-]{1,60}"
            + "|enterprise:[0-9A-Z]{18}|investment:investment-[0-9A-Za-z-]{1,60}");

    private ScopeText() {}

    public static boolean isScope(String text) {
        return TEXT.matcher(text).matches();
    }
}
