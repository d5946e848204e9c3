package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.TreeSet;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a programme asks for, and every value an applicant may have; who is outside is no applicant.
 *
 * @param values of a choice, all of them
 * @param from the least number, 0 when absent
 * @param to the greatest number, without bound when absent
 * @param assumed the value of an applicant about whom nothing is said; without one the fact is required
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactDeclaration(
        FactKind kind,
        @Nullable List<String> values,
        @Nullable Long from,
        @Nullable Long to,
        @Nullable FactValue assumed,
        @Nullable Bilingual name) {

    public FactDeclaration {
        values = values == null ? null : List.copyOf(values);
    }

    public static FactDeclaration choice(String... values) {
        return new FactDeclaration(FactKind.CHOICE, List.of(values), null, null, null, null);
    }

    /** The lower bound of a number. */
    long least() {
        return from == null ? 0 : from;
    }

    /** Whether an applicant may have this value. */
    boolean takes(FactValue value) {
        return value.kind() == kind && domain().holdsFor(value);
    }

    /** All values there are, as the widest condition. */
    Condition domain() {
        return switch (kind) {
            case CHOICE -> new Condition.OneOf(new TreeSet<>(values == null ? List.of() : values));
            case YES_NO -> new Condition.OneOf(new TreeSet<>(List.of("true", "false")));
            case NUMBER -> new Condition.Between(least(), to);
        };
    }

    /** The values as people read them: {@code MICRO, SMALL} or {@code 0–5}. */
    String plainDomain() {
        return switch (domain()) {
            case Condition.OneOf(var all) -> String.join(", ", all);
            case Condition.Between(var least, var greatest) -> least + "–" + (greatest == null ? "" : greatest);
        };
    }
}
