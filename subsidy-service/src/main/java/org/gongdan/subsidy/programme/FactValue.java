package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The value of one fact; in JSON and YAML a plain string, whole number or boolean. */
public sealed interface FactValue {

    record Choice(@JsonValue String value) implements FactValue {}

    record Whole(@JsonValue long value) implements FactValue {}

    record YesNo(@JsonValue boolean value) implements FactValue {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FactValue of(Object raw) {
        return switch (raw) {
            case String text -> new Choice(text);
            case Boolean answer -> new YesNo(answer);
            case Integer number -> new Whole(number);
            case Long number -> new Whole(number);
            default ->
                throw new IllegalArgumentException("a fact is a text, a whole number, true or false, not " + raw);
        };
    }

    /** As people write it: {@code SMALL}, {@code 5}, {@code true}. */
    default String plain() {
        return switch (this) {
            case Choice(var value) -> value;
            case Whole(var value) -> Long.toString(value);
            case YesNo(var value) -> Boolean.toString(value);
        };
    }

    default FactKind kind() {
        return switch (this) {
            case Choice _ -> FactKind.CHOICE;
            case Whole _ -> FactKind.NUMBER;
            case YesNo _ -> FactKind.YES_NO;
        };
    }
}
