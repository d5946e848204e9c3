package org.gongdan.subsidy.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One eligibility rule, whether it holds, and the reason in words.
 *
 * @param warning true when it holds, and yet somebody should look twice; left out otherwise, as in what was stored
 *     before there were warnings
 */
public record RuleFinding(
        String rule,
        boolean holds,
        Bilingual reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean warning) {

    public RuleFinding(String rule, boolean holds, Bilingual reason) {
        this(rule, holds, reason, null);
    }

    static RuleFinding warning(String rule, Bilingual reason) {
        return new RuleFinding(rule, true, reason, true);
    }

    public boolean warns() {
        return Boolean.TRUE.equals(warning);
    }
}
