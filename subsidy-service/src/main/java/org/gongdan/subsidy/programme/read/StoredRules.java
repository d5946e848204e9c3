package org.gongdan.subsidy.programme.read;

import org.gongdan.subsidy.programme.RuleSet;
import tools.jackson.databind.json.JsonMapper;

/** Rule sets as the read tables keep them. */
final class StoredRules {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredRules() {}

    static String json(RuleSet rules) {
        return JSON.writeValueAsString(rules);
    }

    static RuleSet rules(String json) {
        return JSON.readValue(json, RuleSet.class);
    }
}
