package org.gongdan.subsidy.portal;

import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.enterprise.Enterprises;

/** The names of enterprises that one page shows, each asked for once; templates know it as {@code enterprises}. */
final class EnterpriseNames {

    private final Enterprises enterprises;
    private final Map<String, String> known = new HashMap<>();

    EnterpriseNames(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** The code itself when nobody is registered under it. */
    public String of(String uscc) {
        return known.computeIfAbsent(
                uscc,
                code -> enterprises.find(code).map(Enterprises.Profile::name).orElse(code));
    }
}
