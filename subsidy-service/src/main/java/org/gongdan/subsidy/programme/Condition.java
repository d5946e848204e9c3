package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongdan.subsidy.programme.FactValue.Choice;
import org.gongdan.subsidy.programme.FactValue.Whole;
import org.gongdan.subsidy.programme.FactValue.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * What a tier demands of one fact. Written as a value ({@code mode: SINGLE}), a list of values
 * ({@code sizeClass: [MICRO, SMALL]}) or bounds that both belong to it ({@code yearsSinceFounding: {from: 0, to: 5}}).
 */
public sealed interface Condition {

    /** A condition on a choice, or on yes and no, whose values are {@code true} and {@code false}. */
    record OneOf(SortedSet<String> values) implements Condition {
        public OneOf {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }

        @JsonValue
        Object json() {
            return values;
        }
    }

    /** A condition on a number; {@code null} stands for no bound. */
    record Between(@Nullable Long from, @Nullable Long to) implements Condition {
        public Between {
            if (from != null && to != null && from > to) {
                throw new IllegalArgumentException("from " + from + " is more than to " + to);
            }
        }

        @JsonValue
        Object json() {
            var bounds = new LinkedHashMap<String, Long>();
            if (from != null) {
                bounds.put("from", from);
            }
            if (to != null) {
                bounds.put("to", to);
            }
            return bounds;
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Condition of(Object raw) {
        return switch (raw) {
            case Map<?, ?> bounds -> new Between(number(bounds.get("from")), number(bounds.get("to")));
            case Collection<?> values -> oneOf(values);
            default -> {
                var value = FactValue.of(raw);
                yield value instanceof Whole(var number) ? new Between(number, number) : oneOf(List.of(raw));
            }
        };
    }

    default boolean holdsFor(FactValue value) {
        return switch (this) {
            case OneOf(var values) -> values.contains(value.plain());
            case Between(var from, var to) ->
                value instanceof Whole(var number) && (from == null || from <= number) && (to == null || number <= to);
        };
    }

    /** Whether this kind of condition can be asked of that kind of fact. */
    default boolean suits(FactKind kind) {
        return (kind == FactKind.NUMBER) == (this instanceof Between);
    }

    private static OneOf oneOf(Collection<?> raw) {
        var values = new TreeSet<String>();
        for (var item : raw) {
            switch (FactValue.of(item)) {
                case Choice(var value) -> values.add(value);
                case YesNo(var value) -> values.add(Boolean.toString(value));
                case Whole(var value) ->
                    throw new IllegalArgumentException("numbers are given as {from, to}, not as a list with " + value);
            }
        }
        return new OneOf(values);
    }

    private static @Nullable Long number(@Nullable Object raw) {
        return switch (raw) {
            case null -> null;
            case Integer number -> number.longValue();
            case Long number -> number;
            default -> throw new IllegalArgumentException("a bound is a whole number, not " + raw);
        };
    }
}
