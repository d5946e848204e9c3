package org.gongdan.subsidy.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A name followed by options with values, in any order. */
record Arguments(String name, Map<String, String> options) {

    static Arguments read(List<String> given, Set<String> known, Words words) {
        @Nullable String name = null;
        var options = new HashMap<String, String>();
        for (var i = 0; i < given.size(); i++) {
            var argument = given.get(i);
            if (!argument.startsWith("--")) {
                if (name != null) {
                    throw words.usage("unexpected", argument);
                }
                name = argument;
            } else if (!known.contains(argument)) {
                throw words.usage("option-unknown", argument);
            } else if (i + 1 == given.size()) {
                throw words.usage("option-without-value", argument);
            } else {
                i++;
                options.put(argument, given.get(i));
            }
        }
        if (name == null) {
            throw words.usage("name-missing");
        }
        return new Arguments(name, Map.copyOf(options));
    }

    Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }
}
