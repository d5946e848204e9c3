package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of one applicant and its project, by the name of the fact. */
public record Facts(@JsonValue SortedMap<String, FactValue> values) {

    private static final Facts NONE = new Facts(new TreeMap<>());

    public Facts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Facts of(Map<String, FactValue> values) {
        return new Facts(new TreeMap<>(values));
    }

    public static Facts none() {
        return NONE;
    }

    public Facts with(KnownFact fact, String value) {
        return with(fact.key(), new FactValue.Choice(value));
    }

    public Facts with(KnownFact fact, boolean value) {
        return with(fact.key(), new FactValue.YesNo(value));
    }

    public Facts with(KnownFact fact, long value) {
        return with(fact.key(), new FactValue.Whole(value));
    }

    public Facts with(String name, FactValue value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Facts(more);
    }

    public Optional<FactValue> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** As people read it: {@code mode=SINGLE, sizeClass=SMALL}. */
    public String plain() {
        return String.join(
                ", ",
                values.entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue().plain())
                        .toList());
    }
}
